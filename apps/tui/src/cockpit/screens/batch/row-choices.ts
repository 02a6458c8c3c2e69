import type { BatchItemView } from '@countermand/core/model';
import type { BatchItemQuery, BatchService } from '../../../service/batch-service.ts';
import type { SafeText } from '../../../text/safe-text.ts';
import { text } from '../../../text/text.ts';
import type { LoadRows } from '../../parts/list/paged/list-reader.ts';
import type { RowOrder } from '../../parts/list/paged/page-range.ts';

export type RowChoice = 'all' | 'not_stopped' | 'wrong' | 'unknown';

export const ROW_CHOICES: readonly RowChoice[] = ['all', 'not_stopped', 'wrong', 'unknown'];

export function rowChoiceText(choice: RowChoice): SafeText {
  switch (choice) {
    case 'all':
      return text`all`;
    case 'not_stopped':
      return text`not stopped`;
    case 'wrong':
      return text`wrong rows`;
    case 'unknown':
      return text`unknown`;
  }
}

/** The lists that hold these rows, one after the other: the ledger is asked for states of rows, or for those of their cancellations. */
function queriesOf(choice: RowChoice): readonly [BatchItemQuery, ...BatchItemQuery[]] {
  switch (choice) {
    case 'all':
      return [{}];
    case 'not_stopped':
      return [{ outcomes: ['refused', 'failed', 'withdrawn'] }, { states: ['failed', 'withdrawn'] }];
    case 'wrong':
      return [{ states: ['invalid', 'duplicate'] }];
    case 'unknown':
      return [{ outcomes: ['unknown', 'needs_attention'] }];
  }
}

/** As the lists of a choice follow one another, and in each as in the file. */
export function rowOrder(choice: RowChoice): RowOrder<BatchItemView> {
  const list = ({ state }: BatchItemView): number => (choice === 'not_stopped' && state !== 'filed' ? 1 : 0);
  return {
    keyOf: ({ number }) => String(number),
    isAbove: (one, other) => (list(one) === list(other) ? one.number < other.number : list(one) < list(other)),
  };
}

/** Pages of the rows of this choice. A cursor of ours says which of the lists it is of. */
export function rowsOf(batches: Pick<BatchService, 'items'>, id: string, choice: RowChoice): LoadRows<BatchItemView> {
  const queries = queriesOf(choice);
  return async ({ cursor: ours, limit }, signal) => {
    const [, place = '0', cursor = ''] = /^(\d+) (.*)$/.exec(ours ?? '') ?? [];
    const index = Number(place);
    const answer = await batches.items(id, { ...queries[index], limit, ...(cursor !== '' && { cursor }) }, signal);
    if (!answer.ok) return answer;
    const { items, nextCursor } = answer.value;
    const further = index + 1 < queries.length ? `${index + 1} ` : null;
    return { ok: true, value: { items, nextCursor: nextCursor === null ? further : `${index} ${nextCursor}` } };
  };
}
