import type { ReactElement } from 'react';
import type { ServiceProblem } from '../../service/answer.ts';
import { safeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { Words } from './words.tsx';

/** One line over what was known before the last answer failed. */
export function Stale({ problem }: { readonly problem: ServiceProblem }): ReactElement {
  return <Words tone="bad">{text` ✘ Perhaps no longer so: ${safeText(problem.detail, 300)}`}</Words>;
}
