import type { TextProps } from 'ink';

/** What a piece of text is, not how it looks. `unknown` has a tone of its own: it is neither good nor bad news. */
export type Tone = 'plain' | 'dim' | 'strong' | 'accent' | 'good' | 'caution' | 'bad' | 'unknown' | 'selected';

type Look = Pick<TextProps, 'color' | 'bold' | 'dimColor' | 'inverse' | 'underline'>;

/** Named colours only, and never black or white: the terminal's own palette makes them readable on light and on dark. */
const COLOURED: Readonly<Record<Tone, Look>> = {
  plain: {},
  dim: { dimColor: true },
  strong: { bold: true },
  accent: { color: 'cyan' },
  good: { color: 'green' },
  caution: { color: 'yellow' },
  bad: { color: 'red', bold: true },
  unknown: { color: 'magenta' },
  selected: { inverse: true },
};

/** Without colour a tone helps by weight only; what it means is always said by a word and a sign as well. */
const PLAIN: Readonly<Record<Tone, Look>> = {
  plain: {},
  dim: {},
  strong: { bold: true },
  accent: {},
  good: {},
  caution: {},
  bad: { bold: true },
  unknown: {},
  selected: { inverse: true },
};

export function lookOf(tone: Tone, hasColour: boolean): Look {
  return (hasColour ? COLOURED : PLAIN)[tone];
}
