import type { ReactElement } from 'react';
import type { ServiceProblem } from '../../service/answer.ts';
import { safeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { useCockpit } from '../cockpit-context.ts';
import { messageLines } from './message-lines.ts';
import { TroubleLines } from './trouble-lines.tsx';

/** Why there is nothing to see. `rows`: so many it may take; default: the whole screen. */
export function Problem({ problem, rows }: { readonly problem: ServiceProblem; readonly rows?: number }): ReactElement {
  const { size } = useCockpit();
  const lines = messageLines(text` ✘ ${safeText(problem.detail, 600)}`, { columns: size.columns, most: rows ?? size.rows, indent: 1 });
  return <TroubleLines lines={lines} />;
}
