import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { ServiceProblem } from '../../../service/answer.ts';
import type { FoundPage } from '../../../service/service.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import { Words } from '../../parts/words.tsx';

/** So many accounts are named. */
const MOST = 3;

export interface SearchProblemsProps {
  readonly problems: FoundPage['problems'];
  /** Why the whole search brought nothing. */
  readonly problem: ServiceProblem | undefined;
}

/** Where could not be searched: what is not in the list may be there. */
export function SearchProblems({ problems, problem }: SearchProblemsProps): ReactElement {
  return (
    <Box flexDirection="column" flexShrink={0}>
      {problemLines(problems, problem).map((line, index) => (
        <Words key={index} tone="bad">
          {line}
        </Words>
      ))}
    </Box>
  );
}

export function searchProblemRows(problems: FoundPage['problems'], problem: ServiceProblem | undefined): number {
  return problemLines(problems, problem).length;
}

function problemLines(problems: FoundPage['problems'], problem: ServiceProblem | undefined): readonly SafeText[] {
  const named = problems.slice(0, MOST).map(({ account, problem: { detail } }) => text` ✘ not searched: ${detail.includes(account) ? text`` : text`${safeText(account)}: `}${safeText(detail, 300)}`);
  return [
    ...(problem ? [text` ✘ ${safeText(problem.detail, 300)} · r searches again`] : []),
    ...named,
    ...(problems.length > MOST ? [text` ✘ ${problems.length - MOST} more accounts could not be searched; 1 shows them`] : []),
  ];
}
