import { Box } from 'ink';
import type { ReactElement, ReactNode } from 'react';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { wrapped } from '../../text/wrap.ts';
import { useCockpit } from '../cockpit-context.ts';
import { Words } from './words.tsx';

/** The rule over it and its title. */
const HEAD_ROWS = 2;

export interface DialogFrameProps {
  readonly title: SafeText;
  /** What has to be known to answer; wrapped, and cut where there is no room. */
  readonly lines: readonly SafeText[];
  /** Rows of what follows. */
  readonly rows: number;
  readonly children: ReactNode;
}

/** A question over the lower part of the screen. Put it last into the screen's box: what is under it stays as it is. */
export function DialogFrame({ title, lines, rows, children }: DialogFrameProps): ReactElement {
  const { size } = useCockpit();
  const room = Math.max(0, size.rows - HEAD_ROWS - rows);
  const all = lines.flatMap((line) => wrapped(line, size.columns - 2, 0));
  const shown = all.length > room ? [...all.slice(0, Math.max(0, room - 1)), ...(room > 0 ? [text`…`] : [])] : all;
  return (
    <Box flexDirection="column" position="absolute" bottom={0} width={size.columns}>
      <DialogLine>
        <Words tone="dim">{repeated('─', size.columns)}</Words>
      </DialogLine>
      <DialogLine>
        <Words tone="strong">{text` ${title}`}</Words>
      </DialogLine>
      {shown.map((line, index) => (
        <DialogLine key={index}>
          <Words>{text` ${line}`}</Words>
        </DialogLine>
      ))}
      {children}
    </Box>
  );
}

/** One line of a question: nothing of the screen under it shines through. */
export function DialogLine({ children }: { readonly children: ReactNode }): ReactElement {
  const { size } = useCockpit();
  return (
    <Box width={size.columns} height={1}>
      <Box position="absolute">
        <Words>{repeated(' ', size.columns)}</Words>
      </Box>
      {children}
    </Box>
  );
}

function repeated(sign: string, times: number): SafeText {
  return safeText(sign.repeat(times), times);
}
