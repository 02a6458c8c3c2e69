import type { FiledBatchItem } from '@countermand/core';
import type { BatchItem, BatchItemProblem, NewBatchEvent } from '@countermand/core/model';
import { sql } from 'kysely';
import { columnsOf, prepared } from '../../prepared.ts';
import { fromBody, toBody } from '../../rows/body.ts';
import { flag } from '../../rows/flag.ts';
import type { BatchItemsTable, LedgerDatabase } from '../../tables.ts';
import { appendEvent } from '../append-event.ts';

type RowKey = Pick<BatchItem, 'batch' | 'number'>;

const whileWaiting = prepared((database, { batch, number }: RowKey) =>
  database
    .selectFrom('batch_items')
    .select('body')
    .where('batch', '=', batch)
    .where('number', '=', number)
    .where('state', '=', sql.lit('waiting' as const)),
);

const CHANGING = ['state', 'cancellation_id', 'joined', 'body'] as const;

const update = prepared((database, values: Pick<BatchItemsTable, 'batch' | 'number' | (typeof CHANGING)[number]>) =>
  database
    .updateTable('batch_items')
    .set(columnsOf(values, CHANGING))
    .where('batch', '=', values.batch)
    .where('number', '=', values.number),
);

export function fileBatchItem(database: LedgerDatabase, { batch, number, cancellationId, joined, target, reference }: FiledBatchItem): Promise<boolean> {
  return settle(database, { batch, number }, { state: 'filed', cancellationId, joined, target, reference });
}

export interface BatchItemFailure {
  readonly problem: BatchItemProblem;
  readonly event: NewBatchEvent;
}

export async function failBatchItem(database: LedgerDatabase, row: RowKey, { problem, event }: BatchItemFailure): Promise<boolean> {
  const failed = await settle(database, row, { state: 'failed', problem });
  if (failed) await appendEvent(database, event);
  return failed;
}

/** Only once: a row that is settled stays as it is. */
async function settle(database: LedgerDatabase, { batch, number }: RowKey, change: Partial<BatchItem>): Promise<boolean> {
  const [row] = (await whileWaiting(database, { batch, number })).rows;
  if (!row) return false;
  const item = { ...fromBody<BatchItem>(row), ...change };
  await update(database, { batch, number, state: item.state, cancellation_id: item.cancellationId, joined: flag(item.joined), body: toBody(item) });
  return true;
}
