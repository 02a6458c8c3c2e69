import type { Cancellation, CancellationRecord, FollowUp, Requester } from '@countermand/core/model';
import { sql } from 'kysely';
import { prepared } from '../prepared.ts';
import { asStored } from '../rows/as-stored.ts';
import { fromBody } from '../rows/body.ts';
import type { LedgerDatabase } from '../tables.ts';
import { inChunks } from './in-chunks.ts';
import { isOneOf } from './is-one-of.ts';

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
  database.selectFrom('requesters').select('body').where('cancellation_id', '=', values.id).orderBy('ordinal'),
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

/** Cancellations with all that belongs to them, in the order of their ids given. */
export async function findRecords(database: LedgerDatabase, ids: readonly string[]): Promise<CancellationRecord[]> {
  const rows = await inChunks(ids, (chunk) => database.selectFrom('cancellations').select(['id', 'body']).where(isOneOf(database, sql.ref('id'), chunk)).execute());
  const bodies = new Map(rows.map((row) => [row.id, row]));
  const requesters = await requestersOfAll(database, ids);
  const followUps = await followUpsOfAll(database, ids);
  return ids.flatMap((id) => {
    const row = bodies.get(id);
    if (!row) return [];
    return [{ cancellation: asStored(fromBody<Cancellation>(row)), requesters: requesters.get(id) ?? [], followUps: followUps.get(id) ?? [] }];
  });
}

async function firstRecord(database: LedgerDatabase, found: { rows: readonly BodyRow[] }): Promise<CancellationRecord | undefined> {
  const [row] = found.rows;
  if (!row) return undefined;
  const cancellation = asStored(fromBody<Cancellation>(row));
  const requesters = await requestersOf(database, cancellation);
  const followUps = await followUpsOf(database, cancellation);
  return {
    cancellation,
    requesters: requesters.rows.map((it) => fromBody<Requester>(it)),
    followUps: followUps.rows.map((it) => fromBody<FollowUp>(it)),
  };
}

interface BelongingRow extends BodyRow {
  readonly cancellation_id: string;
}

async function requestersOfAll(database: LedgerDatabase, ids: readonly string[]): Promise<Map<string, Requester[]>> {
  const rows = await inChunks(ids, (chunk) =>
    database
      .selectFrom('requesters')
      .select(['cancellation_id', 'body'])
      .where(isOneOf(database, sql.ref('cancellation_id'), chunk))
      .orderBy('cancellation_id')
      .orderBy('ordinal')
      .execute(),
  );
  return byCancellation(rows);
}

async function followUpsOfAll(database: LedgerDatabase, ids: readonly string[]): Promise<Map<string, FollowUp[]>> {
  const rows = await inChunks(ids, (chunk) =>
    database
      .selectFrom('follow_ups')
      .select(['cancellation_id', 'body'])
      .where(isOneOf(database, sql.ref('cancellation_id'), chunk))
      .orderBy('cancellation_id')
      .orderBy('position')
      .execute(),
  );
  return byCancellation(rows);
}

function byCancellation<T>(rows: readonly BelongingRow[]): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const row of rows) lists.set(row.cancellation_id, [...(lists.get(row.cancellation_id) ?? []), fromBody<T>(row)]);
  return lists;
}
