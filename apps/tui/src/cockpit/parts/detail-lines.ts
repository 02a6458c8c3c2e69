import type { CancellationState } from '@countermand/core/model';
import { wrapped } from '../../text/wrap.ts';
import { LABEL_COLUMNS, type DetailLine } from '../../view/detail-line.ts';
import { stateTone } from '../theme/state-tone.ts';
import type { Tone } from '../theme/tone.ts';
import type { TonedLine } from './scroll.tsx';

/** Where the second line of a fact begins. */
const INDENT = LABEL_COLUMNS + 2;

/** Lines as the screen has room for them, with what they are. */
export function tonedLines(lines: readonly DetailLine[], { columns, state }: { readonly columns: number; readonly state: CancellationState }): readonly TonedLine[] {
  return lines.flatMap(({ kind, words }) =>
    wrapped(words, columns - 2, words.startsWith('  ') ? INDENT : 0).map((line) => ({ tone: toneOf(kind, state), words: line })),
  );
}

function toneOf(kind: DetailLine['kind'], state: CancellationState): Tone {
  switch (kind) {
    case 'title':
      return stateTone(state);
    case 'heading':
      return 'strong';
    case 'warning':
      return 'bad';
    case 'plain':
    case 'gap':
      return 'plain';
  }
}
