import type { ServiceProblem } from '../../service/answer.ts';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import type { Cockpit } from '../cockpit-context.ts';
import { messageLines } from './message-lines.ts';

/** Who reads why has to see something of what it is about, too. */
const MOST = 3;
const LEFT = 5;

/** What is said over what was known before the last answer failed: what stands below has so many rows less. */
export function staleLines(problem: ServiceProblem | undefined, { rows, columns }: Cockpit['size']): readonly SafeText[] {
  if (!problem) return [];
  return messageLines(text` ✘ Perhaps no longer so: ${safeText(problem.detail, 600)}`, { columns, most: Math.max(1, Math.min(MOST, rows - LEFT)), indent: 3 });
}
