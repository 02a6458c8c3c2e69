import type { SafeText } from '../../text/safe-text.ts';
import { widthOf as columnsOf } from '../../text/width.ts';
import type { Tone } from '../theme/tone.ts';

/** One way to say something. */
export interface LineForm {
  readonly words: SafeText;
  /** What matters least goes first. */
  readonly weight: number;
}

/** Something that a line of fixed width says, if it has the room. */
export interface LinePart {
  readonly side: 'left' | 'right';
  readonly tone: Tone;
  /** The same, from the longest to the shortest, which matters most. */
  readonly forms: readonly [LineForm, ...LineForm[]];
}

export interface FittedPart {
  readonly side: 'left' | 'right';
  readonly words: SafeText;
  readonly tone: Tone;
}

/** Between two parts, and between the sides. */
export const GAP = ' · ';

/** As much as fits: what matters least is said shorter, and then not at all. The last one that is left is not shortened any more. */
export function fitParts(parts: readonly LinePart[], columns: number): readonly FittedPart[] {
  let kept = parts;
  while (kept.length > 1 && widthOf(kept) > columns) {
    const least = kept.reduce((found, part) => (part.forms[0].weight < found.forms[0].weight ? part : found));
    kept = kept.flatMap((part) => (part === least ? shortened(part) : [part]));
  }
  return kept.map(({ side, forms, tone }) => ({ side, words: forms[0].words, tone }));
}

function shortened({ forms: [, shorter, ...others], ...part }: LinePart): readonly LinePart[] {
  return shorter === undefined ? [] : [{ ...part, forms: [shorter, ...others] }];
}

function widthOf(parts: readonly LinePart[]): number {
  return parts.reduce((sum, { forms }) => sum + columnsOf(forms[0].words), 0) + GAP.length * Math.max(0, parts.length - 1);
}
