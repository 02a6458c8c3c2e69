import type { Cancellation, CancellationRecord, FollowUp, Requester } from '@countermand/core/model';
import { fromBody } from '../rows/body.ts';
import type { LedgerDatabase } from '../tables.ts';
import { inChunks } from './in-chunks.ts';

interface BodyRow {
  readonly body: string;
}

export async function findRecord(database: LedgerDatabase, id: string): Promise<CancellationRecord | undefined> {
  const row = await database.selectFrom('cancellations').select('body').where('id', '=', id).executeTakeFirst();
  return firstRecord(database, row);
}

export async function findLiveRecord(database: LedgerDatabase, targetKey: string): Promise<CancellationRecord | undefined> {
  const row = await database
    .selectFrom('cancellations')
    .select('body')
    .where('target_key', '=', targetKey)
    // Literal, so that the partial unique index serves it.
    .where('live', '=', (value) => value.lit(1))
    .executeTakeFirst();
  return firstRecord(database, row);
}

/** Cancellations with all that belongs to them, in the order given. */
export async function withBelongings(database: LedgerDatabase, rows: readonly BodyRow[]): Promise<CancellationRecord[]> {
  const cancellations = rows.map((row) => fromBody<Cancellation>(row));
  const ids = cancellations.map(({ id }) => id);
  const requesters = await belongings<Requester>(database, 'requesters', ids);
  const followUps = await belongings<FollowUp>(database, 'follow_ups', ids);
  return cancellations.map((cancellation) => ({
    cancellation,
    requesters: requesters.get(cancellation.id) ?? [],
    followUps: followUps.get(cancellation.id) ?? [],
  }));
}

async function firstRecord(database: LedgerDatabase, row: BodyRow | undefined): Promise<CancellationRecord | undefined> {
  return row && (await withBelongings(database, [row]))[0];
}

async function belongings<T>(database: LedgerDatabase, table: 'requesters' | 'follow_ups', ids: readonly string[]): Promise<Map<string, T[]>> {
  const rows = await inChunks(ids, (chunk) =>
    database.selectFrom(table).select(['cancellation_id', 'body']).where('cancellation_id', 'in', chunk).orderBy('cancellation_id').orderBy('position').execute(),
  );
  const byCancellation = new Map<string, T[]>();
  for (const row of rows) {
    const list = byCancellation.get(row.cancellation_id) ?? [];
    byCancellation.set(row.cancellation_id, [...list, fromBody<T>(row)]);
  }
  return byCancellation;
}
