import type { ServiceProblem } from '../../../service/answer.ts';
import type { FoundPage } from '../../../service/service.ts';
import { safeText, type SafeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import type { Cockpit } from '../../cockpit-context.ts';
import { messageLines } from '../../parts/message-lines.ts';

/** So many accounts are named. */
const MOST = 3;

/** Each is told in so many lines at most. */
const MOST_LINES = 2;

/** So many rows are left to what was found. */
const LEFT = 5;

/** Where could not be searched, as the lines it takes under what was found: what is not in the list may be there. `problem`: why the whole search brought nothing. */
export function searchProblemLines(problems: FoundPage['problems'], problem: ServiceProblem | undefined, { rows, columns }: Cockpit['size']): readonly SafeText[] {
  const named = problems.slice(0, MOST).map(({ account, problem: { detail } }) => text` ✘ not searched: ${detail.includes(account) ? text`` : text`${safeText(account)}: `}${safeText(detail, 300)}`);
  const told = [
    ...(problem ? [text` ✘ ${safeText(problem.detail, 300)} · r searches again`] : []),
    ...named,
    ...(problems.length > MOST ? [text` ✘ ${problems.length - MOST} more accounts could not be searched; 1 shows them`] : []),
  ];
  return told.flatMap((words) => messageLines(words, { columns, most: MOST_LINES, indent: 3 })).slice(0, Math.max(1, rows - LEFT));
}
