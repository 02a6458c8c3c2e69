import type { BatchChange, KeyedBatchItem, Seen } from '@countermand/core';
import { DuplicateIntakeError, IllegalMoveError } from '@countermand/core/errors';
import { canMoveBatch, type Batch, type NewBatchEvent } from '@countermand/core/model';
import { columnsOf, prepared } from '../../prepared.ts';
import { BATCH_COLUMNS, batchColumns, batchItemColumns } from '../../rows/batch-row.ts';
import { fromBody } from '../../rows/body.ts';
import type { BatchesTable, LedgerDatabase } from '../../tables.ts';
import { appendEvent } from '../append-event.ts';
import { withChange } from '../mutable-fields.ts';

/** What a change may set; the rest is given once, at birth, or by the ledger itself. */
const MUTABLE = [
  'state',
  'holdsKey',
  'fingerprint',
  'sendAfter',
  'rows',
  'demo',
  'receivedAt',
  'startedAt',
  'activeSince',
  'finishedAt',
  'remark',
] as const satisfies readonly (keyof BatchChange)[];

const CHANGING = ['state', 'version', 'holds_key', 'finished_at', 'body'] as const;

/** Rows written by one statement: databases cap the values of one. */
const ROWS_AT_ONCE = 100;

const insertUnlessKeyIsHeld = prepared((database, values: BatchesTable) =>
  database
    .insertInto('batches')
    .values(columnsOf(values, BATCH_COLUMNS))
    .onConflict((conflict) => conflict.columns(['principal', 'route', 'key']).where('holds_key', '=', (value) => value.lit(1)).doNothing()),
);

const bySeen = prepared((database, seen: Seen) =>
  database.selectFrom('batches').select('body').where('id', '=', seen.id).where('version', '=', seen.version),
);

const updateIfSeen = prepared((database, values: BatchesTable & { seen: number }) =>
  database
    .updateTable('batches')
    .set(columnsOf(values, CHANGING))
    .where('id', '=', values.id)
    .where('version', '=', values.seen),
);

export async function insertBatch(database: LedgerDatabase, batch: Batch, event: NewBatchEvent): Promise<void> {
  if ((await insertUnlessKeyIsHeld(database, batchColumns(batch))).numAffectedRows !== 1n) {
    throw new DuplicateIntakeError('The idempotency key was used before by this principal on this route.');
  }
  await appendEvent(database, event);
}

export interface BatchUpdate {
  readonly seen: Seen;
  readonly change: BatchChange;
  readonly event: NewBatchEvent;
  readonly now: number;
}

/** Says whether the row was still as seen. */
export async function changeBatch(database: LedgerDatabase, { seen, change, event, now }: BatchUpdate): Promise<boolean> {
  const [row] = (await bySeen(database, seen)).rows;
  if (!row) return false;
  const next = changed(fromBody<Batch>(row), change, now);
  if ((await updateIfSeen(database, { ...batchColumns(next), seen: seen.version })).numAffectedRows !== 1n) return false;
  await appendEvent(database, event);
  return true;
}

export async function insertBatchItems(database: LedgerDatabase, items: readonly KeyedBatchItem[], update: BatchUpdate): Promise<boolean> {
  if (!(await changeBatch(database, update))) return false;
  for (let start = 0; start < items.length; start += ROWS_AT_ONCE) {
    await database
      .insertInto('batch_items')
      .values(items.slice(start, start + ROWS_AT_ONCE).map(batchItemColumns))
      .execute();
  }
  return true;
}

function changed(current: Batch, change: BatchChange, now: number): Batch {
  const next = withChange(current, change, MUTABLE);
  if (next.state !== current.state && !canMoveBatch(current.state, next.state)) {
    throw new IllegalMoveError(`${current.id} cannot go from ${current.state} to ${next.state}.`);
  }
  return { ...next, version: current.version + 1, updatedAt: now };
}
