import { Box } from 'ink';
import type { ReactElement } from 'react';
import type { SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { widthOf } from '../../text/width.ts';
import type { Tone } from '../theme/tone.ts';
import { Words } from './words.tsx';

/** Some words of a line, with what they are. */
export interface Piece {
  readonly words: SafeText;
  readonly tone?: Tone;
}

/** Pieces one after the other, cut where the screen ends. */
export type PieceLine = readonly Piece[];

const GAP = text`  `;

/** As many pieces on a line as fit; none is broken in two. */
export function packed(pieces: readonly Piece[], columns: number): readonly PieceLine[] {
  const lines: Piece[][] = [];
  let width = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const wide = widthOf(piece.words);
    if (width + GAP.length + wide > columns) {
      lines.push([piece]);
      width = wide;
    } else {
      lines.at(-1)?.push(piece);
      width += GAP.length + wide;
    }
  }
  return lines;
}

/** One line each; an empty one is a gap. */
export function PieceLines({ lines }: { readonly lines: readonly PieceLine[] }): ReactElement {
  return (
    <Box flexDirection="column" flexShrink={0}>
      {lines.map((line, index) => (
        <Words key={index}>
          {[text` `, ...line.flatMap(({ words, tone = 'plain' }, place) => [...(place === 0 ? [] : [GAP]), <Words key={place} tone={tone}>{words}</Words>])]}
        </Words>
      ))}
    </Box>
  );
}
