import type { BatchItemView } from '@countermand/core/model';
import { itemStateText, itemStory } from '../../../batch/item-words.ts';
import { safeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import type { Column } from '../../parts/list/column.ts';
import { stateTone } from '../../theme/state-tone.ts';
import type { Tone } from '../../theme/tone.ts';

export const ITEM_COLUMNS: readonly Column<BatchItemView>[] = [
  { title: text`LINE`, width: 6, cell: ({ line }) => text`${line}`, from: 60 },
  { title: text`ORDER`, width: 'rest', cell: ({ reference }) => safeText(reference, 80) },
  { title: text`STATE`, width: 17, cell: itemStateText, tone: itemTone },
  { title: text`WHAT IS KNOWN`, width: 'rest', cell: itemStory, from: 70 },
];

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
