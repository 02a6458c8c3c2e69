import { expect, test } from '@jest/globals';
import type { BatchItemView } from '@countermand/core/model';
import type { BatchItemQuery } from '../../../service/batch-service.ts';
import { narrowedRows } from '../../data/narrowed-rows.ts';
import { ROW_CHOICES, rowOrder, rowsOf, type RowChoice } from './row-choices.ts';

const ID = 'bat_01M802M4APA16S7JWX3YFEAF2K';
const row = (number: number, state: BatchItemView['state']): BatchItemView => ({ number, line: number + 1, state, reference: `acme:${number}`, reason: 'fraud', note: null });

/** A ledger with two lists of two rows each, that gives one row a page. */
const asked: BatchItemQuery[] = [];
const batches = {
  items: (_id: string, query: BatchItemQuery) => {
    asked.push(query);
    const rows = query.outcomes ? [row(2, 'filed'), row(4, 'filed')] : [row(1, 'failed'), row(3, 'failed')];
    const at = Number(query.cursor ?? 0);
    return Promise.resolve({ ok: true as const, value: { items: rows.slice(at, at + 1), nextCursor: at + 1 < rows.length ? String(at + 1) : null } });
  },
};

async function read(choice: RowChoice): Promise<readonly BatchItemView[]> {
  const found: BatchItemView[] = [];
  const load = narrowedRows(rowsOf(batches, ID, choice), ({ number }) => number !== 2);
  for (let cursor: string | undefined; ; ) {
    const answer = await load({ limit: 1, ...(cursor !== undefined && { cursor }) }, new AbortController().signal);
    if (!answer.ok) throw new Error(answer.problem.detail);
    found.push(...answer.value.items);
    if (answer.value.nextCursor === null) return found;
    cursor = answer.value.nextCursor;
  }
}

test('what was not stopped is two lists of the ledger, one after the other, and only the rows that match', async () => {
  expect((await read('not_stopped')).map(({ number }) => number)).toEqual([4, 1, 3]);
  expect(asked.map(({ outcomes, cursor }) => [outcomes !== undefined, cursor])).toEqual([[true, undefined], [true, '1'], [false, undefined], [false, '1']]);
});

test.each(ROW_CHOICES)('the order of %s is the one its rows come in', async (choice) => {
  const rows = await read(choice);
  const { isAbove } = rowOrder(choice);
  for (const [index, one] of rows.entries()) for (const [place, other] of rows.entries()) expect(isAbove(one, other)).toBe(index < place);
});
