import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { SCROLL_KEYS } from '../keys/common-keys.ts';
import type { KeyBinding } from '../keys/key-binding.ts';
import { shownKey } from '../keys/key-table.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useKept } from '../navigation/use-kept.ts';
import type { Tone } from '../theme/tone.ts';
import { Words } from './words.tsx';

/** A line with what it is. */
export interface TonedLine {
  readonly tone: Tone;
  readonly words: SafeText;
}

export interface ScrollProps {
  readonly lines: readonly (SafeText | TonedLine)[];
  readonly height: number;
  /** What it is, where a screen shows one after the other: another one begins at its first line. */
  readonly name?: string;
  /** Where other parts of the screen have some of the keys. Default: all of them. */
  readonly keys?: Readonly<Record<keyof typeof SCROLL_KEYS, KeyBinding>>;
}

/** Text that may be longer than the screen. */
export function Scroll({ lines, height, name = '', keys = SCROLL_KEYS }: ScrollProps): ReactElement {
  const hasFoot = lines.length > height && height > 1;
  const room = hasFoot ? height - 1 : height;
  const lowest = Math.max(0, lines.length - room);
  const [asked, setAsked] = useKept('scrolled', { name, top: 0 });
  const top = asked.name === name ? Math.min(asked.top, lowest) : 0;
  const moveTo = (line: number): void => setAsked({ name, top: Math.max(0, Math.min(lowest, line)) });
  useKeys(keys, {
    down: () => moveTo(top + 1),
    up: () => moveTo(top - 1),
    pageDown: () => moveTo(top + room),
    pageUp: () => moveTo(top - room),
    first: () => moveTo(0),
    last: () => moveTo(lowest),
  });
  const [one = '', other = ''] = [keys.down, keys.up, keys.pageDown, keys.pageUp].flatMap((binding) => binding.keys.slice(0, 1));
  return (
    <Box flexDirection="column" height={height} flexShrink={0} overflow="hidden">
      {lines.slice(top, top + room).map((line, index) => {
        const { tone, words } = typeof line === 'string' ? { tone: 'plain' as const, words: line } : line;
        return (
          <Words key={index} tone={tone}>
            {words === '' ? text` ` : words}
          </Words>
        );
      })}
      {hasFoot ? <Words tone="dim">{text`lines ${top + 1} to ${Math.min(lines.length, top + room)} of ${lines.length} · ${shownKey(one)} ${shownKey(other)} to scroll`}</Words> : null}
    </Box>
  );
}
