import type { BatchItemView } from '@countermand/core/model';
import { itemKnown, itemStateText } from '../../../batch/item-words.ts';
import { text } from '../../../text/text.ts';
import { referenceText, referenceWidth } from '../../../view/reference-text.ts';
import type { Column } from '../../parts/list/column.ts';
import { stateTone } from '../../theme/state-tone.ts';
import type { Tone } from '../../theme/tone.ts';

const LINE = 6;
const STATE = 17;

/** What is seen of each row of a batch; the narrower the screen, the less. */
export function itemColumns({ now, columns }: { readonly now: number; readonly columns: number }): readonly Column<BatchItemView>[] {
  const width = referenceWidth(columns, columns < 60 ? [STATE] : [LINE, STATE]);
  return [
    { title: text`LINE`, width: LINE, cell: ({ line }) => text`${line}`, from: 60 },
    { title: text`ORDER`, width, cell: ({ reference }) => referenceText(reference, width) },
    { title: text`STATE`, width: STATE, cell: itemStateText, tone: itemTone },
    { title: text`WHAT IS KNOWN`, width: 'rest', cell: (item) => itemKnown(item, now), from: 70 },
  ];
}

function itemTone({ state, cancellation }: BatchItemView): Tone {
  switch (state) {
    case 'filed':
      return cancellation ? stateTone(cancellation.state) : 'accent';
    case 'waiting':
      return 'dim';
    case 'invalid':
    case 'failed':
      return 'bad';
    case 'duplicate':
    case 'withdrawn':
      return 'dim';
  }
}
