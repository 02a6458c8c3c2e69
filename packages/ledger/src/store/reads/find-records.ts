import type { Cancellation, CancellationRecord, FollowUp, Requester } from '@countermand/core/model';
import { prepared } from '../prepared.ts';
import { fromBody } from '../rows/body.ts';
import type { LedgerDatabase } from '../tables.ts';
import { inChunks } from './in-chunks.ts';

interface BodyRow {
  readonly body: string;
}

const byId = prepared((database, values: { id: string }) =>
  database.selectFrom('cancellations').select('body').where('id', '=', values.id),
);

// `live` is a literal, so that the partial unique index serves it.
const liveByTarget = prepared((database, values: { targetKey: string }) =>
  database
    .selectFrom('cancellations')
    .select('body')
    .where('target_key', '=', values.targetKey)
    .where('live', '=', (value) => value.lit(1)),
);

const requestersOf = prepared((database, values: { id: string }) =>
  database.selectFrom('requesters').select('body').where('cancellation_id', '=', values.id).orderBy('position'),
);

const followUpsOf = prepared((database, values: { id: string }) =>
  database.selectFrom('follow_ups').select('body').where('cancellation_id', '=', values.id).orderBy('position'),
);

export async function findRecord(database: LedgerDatabase, id: string): Promise<CancellationRecord | undefined> {
  return firstRecord(database, await byId(database, { id }));
}

export async function findLiveRecord(database: LedgerDatabase, targetKey: string): Promise<CancellationRecord | undefined> {
  return firstRecord(database, await liveByTarget(database, { targetKey }));
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

async function firstRecord(database: LedgerDatabase, found: { rows: readonly BodyRow[] }): Promise<CancellationRecord | undefined> {
  const [row] = found.rows;
  if (!row) return undefined;
  const cancellation = fromBody<Cancellation>(row);
  const requesters = await requestersOf(database, cancellation);
  const followUps = await followUpsOf(database, cancellation);
  return {
    cancellation,
    requesters: requesters.rows.map((it) => fromBody<Requester>(it)),
    followUps: followUps.rows.map((it) => fromBody<FollowUp>(it)),
  };
}

type Belonging = 'requesters' | 'follow_ups';

async function belongings<T>(database: LedgerDatabase, table: Belonging, ids: readonly string[]): Promise<Map<string, T[]>> {
  const rows = await inChunks(ids, (chunk) =>
    database
      .selectFrom(table)
      .select(['cancellation_id', 'body'])
      .where('cancellation_id', 'in', chunk)
      .orderBy('cancellation_id')
      .orderBy('position')
      .execute(),
  );
  const byCancellation = new Map<string, T[]>();
  for (const row of rows) {
    const list = byCancellation.get(row.cancellation_id) ?? [];
    byCancellation.set(row.cancellation_id, [...list, fromBody<T>(row)]);
  }
  return byCancellation;
}
