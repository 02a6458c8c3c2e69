import type { BatchFilter, IntakeKey, Page } from '@countermand/core';
import type { Batch, BatchState } from '@countermand/core/model';
import { sql } from 'kysely';
import { prepared } from '../../prepared.ts';
import { fromBody } from '../../rows/body.ts';
import type { LedgerDatabase } from '../../tables.ts';
import { decodeCursor, encodeCursor, type Place } from '../cursor.ts';
import { mergeWalks } from '../merge-walks.ts';

const byId = prepared((database, values: { id: string }) => database.selectFrom('batches').select('body').where('id', '=', values.id));

// `holds_key` is a literal, so that the partial unique index serves it.
const byKey = prepared((database, { principal, route, key }: IntakeKey) =>
  database
    .selectFrom('batches')
    .select('body')
    .where('principal', '=', principal)
    .where('route', '=', route)
    .where('key', '=', key)
    .where('holds_key', '=', (value) => value.lit(1)),
);

const openOfState = prepared((database, values: { state: BatchState }) =>
  database.selectFrom('batches').select('body').where('state', '=', values.state).where('finished_at', 'is', null).orderBy('created_at').orderBy('id'),
);

export async function findBatch(database: LedgerDatabase, id: string): Promise<Batch | undefined> {
  const [row] = (await byId(database, { id })).rows;
  return row && fromBody<Batch>(row);
}

export async function findBatchByKey(database: LedgerDatabase, key: IntakeKey): Promise<Batch | undefined> {
  const [row] = (await byKey(database, key)).rows;
  return row && fromBody<Batch>(row);
}

export async function openBatches(database: LedgerDatabase, states: readonly BatchState[]): Promise<Batch[]> {
  const found: Batch[] = [];
  for (const state of states) found.push(...(await openOfState(database, { state })).rows.map((row) => fromBody<Batch>(row)));
  return found.sort((left, right) => left.createdAt - right.createdAt || (left.id < right.id ? -1 : 1));
}

export async function listBatches(database: LedgerDatabase, { states, principal, cursor, limit }: BatchFilter): Promise<Page<Batch>> {
  if (!Number.isInteger(limit) || limit < 1) throw new RangeError('The limit of a list is a whole number above 0.');
  const start = cursor === undefined ? undefined : decodeCursor(cursor);
  const walks = (states ? [...new Set(states)] : [undefined]).map(
    (state) => (after: Place | undefined, stretch: number) => nextPlaces(database, { state, principal, after, limit: stretch }),
  );
  const places = await mergeWalks(walks, start, limit + 1);
  const page = places.slice(0, limit);
  const last = page.at(-1);
  const items = [];
  for (const { id } of page) items.push(await findBatch(database, id));
  return { items: items.filter((batch) => batch !== undefined), nextCursor: last && places.length > limit ? encodeCursor(last) : null };
}

interface Stretch {
  readonly state: BatchState | undefined;
  readonly principal: string | undefined;
  readonly after: Place | undefined;
  readonly limit: number;
}

async function nextPlaces(database: LedgerDatabase, { state, principal, after, limit }: Stretch): Promise<Place[]> {
  let query = database.selectFrom('batches').select(['created_at as createdAt', 'id']);
  if (state !== undefined) query = query.where('state', '=', state);
  if (principal !== undefined) query = query.where('principal', '=', principal);
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id})`);
  return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
}
