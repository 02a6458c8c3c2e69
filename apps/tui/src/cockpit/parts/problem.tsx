import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { ServiceProblem } from '../../service/answer.ts';
import { safeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { Words } from './words.tsx';

/** Why there is nothing to see, or nothing newer. */
export function Problem({ problem }: { readonly problem: ServiceProblem }): ReactElement {
  return (
    <Box paddingX={1}>
      <Words wrap="wrap" tone="bad">
        {text`✘ ${safeText(problem.detail, 600)}`}
      </Words>
    </Box>
  );
}
