import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { SCROLL_KEYS } from '../keys/common-keys.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useKept } from '../navigation/use-kept.ts';
import { Words } from './words.tsx';

export interface ScrollProps {
  readonly lines: readonly SafeText[];
  readonly height: number;
}

/** Text that may be longer than the screen. */
export function Scroll({ lines, height }: ScrollProps): ReactElement {
  const room = lines.length > height ? height - 1 : height;
  const lowest = Math.max(0, lines.length - room);
  const [asked, setTop] = useKept('scrolled', 0);
  const top = Math.min(asked, lowest);
  const moveTo = (line: number): void => setTop(Math.max(0, Math.min(lowest, line)));
  useKeys(SCROLL_KEYS, {
    down: () => moveTo(top + 1),
    up: () => moveTo(top - 1),
    pageDown: () => moveTo(top + room),
    pageUp: () => moveTo(top - room),
    first: () => moveTo(0),
    last: () => moveTo(lowest),
  });
  return (
    <Box flexDirection="column" height={height}>
      {lines.slice(top, top + room).map((line, index) => (
        <Words key={index}>{line === '' ? text` ` : line}</Words>
      ))}
      {lines.length > height ? <Words tone="dim">{text`lines ${top + 1} to ${Math.min(lines.length, top + room)} of ${lines.length} · j k to scroll`}</Words> : null}
    </Box>
  );
}
