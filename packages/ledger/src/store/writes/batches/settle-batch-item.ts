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

type SettledColumns = Pick<BatchItemsTable, 'batch' | 'number' | (typeof CHANGING)[number]>;

const update = prepared((database, values: SettledColumns) =>
  database
    .updateTable('batch_items')
    .set(columnsOf(values, CHANGING))
    .where('batch', '=', values.batch)
    .where('number', '=', values.number),
);

export function fileBatchItem(database: LedgerDatabase, filed: FiledBatchItem): Promise<boolean> {
  return settle(database, filed, filedAs(filed));
}

/** What a row becomes that was filed. */
export function filedAs({ cancellationId, joined, target, reference }: FiledBatchItem): Partial<BatchItem> {
  return { state: 'filed', cancellationId, joined, target, reference };
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
  await update(database, settledColumns(item));
  return true;
}

export function settledColumns(item: BatchItem): SettledColumns {
  return { batch: item.batch, number: item.number, state: item.state, cancellation_id: item.cancellationId, joined: flag(item.joined), body: toBody(item) };
}
