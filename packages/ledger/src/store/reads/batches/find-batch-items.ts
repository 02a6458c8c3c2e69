import type { BatchItemQuery, KeyedBatchItem } from '@countermand/core';
import { BATCH_ITEM_STATES, type BatchItem, type BatchItemRecord, type BatchItemState } from '@countermand/core/model';
import { sql } from 'kysely';
import { prepared } from '../../prepared.ts';
import { fromBody } from '../../rows/body.ts';
import type { LedgerDatabase } from '../../tables.ts';
import { findRecords } from '../find-records.ts';
import { inChunks } from '../in-chunks.ts';

interface Stretch {
  readonly batchId: string;
  readonly after: number;
  readonly limit: number;
}

const ofAll = prepared((database, { batchId, after, limit }: Stretch) =>
  database.selectFrom('batch_items').select(['number', 'body']).where('batch', '=', batchId).where('number', '>', after).orderBy('number').limit(limit),
);

const ofState = prepared((database, { batchId, state, after, limit }: Stretch & { state: BatchItemState }) =>
  database
    .selectFrom('batch_items')
    .select(['number', 'body'])
    .where('batch', '=', batchId)
    .where('state', '=', state)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit),
);

const waiting = prepared((database, { batchId, account, limit }: { batchId: string; account: string; limit: number }) =>
  database
    .selectFrom('batch_items')
    .select(['key', 'body'])
    .where('batch', '=', batchId)
    .where('state', '=', sql.lit('waiting' as const))
    .where('account', '=', account)
    .orderBy('number')
    .limit(limit),
);

/** In the order of their numbers, each with its cancellation once it is filed. */
export async function batchItems(database: LedgerDatabase, query: BatchItemQuery): Promise<BatchItemRecord[]> {
  const items = (await rowsOf(database, query)).map((row) => fromBody<BatchItem>(row));
  const records = await findRecords(database, [...new Set(items.flatMap(({ cancellationId }) => cancellationId ?? []))]);
  const byId = new Map(records.map((record) => [record.cancellation.id, record]));
  return items.map((item) => ({ item, record: byId.get(item.cancellationId ?? '') }));
}

async function rowsOf(database: LedgerDatabase, { batchId, states, after, limit }: BatchItemQuery) {
  const wanted = BATCH_ITEM_STATES.filter((state) => states?.includes(state) ?? true);
  if (wanted.length === BATCH_ITEM_STATES.length) return (await ofAll(database, { batchId, after, limit })).rows;
  // One walk a state: a rare state is found without reading all the others.
  const found = [];
  for (const state of wanted) found.push(...(await ofState(database, { batchId, state, after, limit })).rows);
  return found.sort((left, right) => left.number - right.number).slice(0, limit);
}

export async function batchLines(database: LedgerDatabase, batchId: string, keys: readonly string[]): Promise<Map<string, number>> {
  const rows = await inChunks(keys, (chunk) =>
    database.selectFrom('batch_items').select(['key', 'line']).where('batch', '=', batchId).where('key', 'in', chunk).execute(),
  );
  return new Map(rows.flatMap(({ key, line }) => (key === null ? [] : [[key, line] as const])));
}

export async function waitingBatchItems(database: LedgerDatabase, batchId: string, account: string, limit: number): Promise<KeyedBatchItem[]> {
  return (await waiting(database, { batchId, account, limit })).rows.map((row) => ({ item: fromBody<BatchItem>(row), key: row.key }));
}
