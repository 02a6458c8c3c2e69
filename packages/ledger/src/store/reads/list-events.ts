import type { EventQuery } from '@countermand/core';
import type { LedgerEvent, NewBatchEvent, NewEvent } from '@countermand/core/model';
import { prepared } from '../prepared.ts';
import { fromBody } from '../rows/body.ts';
import { inChunks } from './in-chunks.ts';
import type { LedgerDatabase } from '../tables.ts';

interface EventRow {
  readonly position: number;
  readonly cancellation_id: string;
  readonly account: string;
  readonly batch: string | null;
  readonly body: string;
}

const COLUMNS = ['position', 'cancellation_id', 'account', 'batch', 'body'] as const;

interface Stretch {
  readonly after: number;
  readonly limit: number;
}

const ofAll = prepared((database, { after, limit }: Stretch) => stretch(database, after, limit));

const ofCancellation = prepared((database, { after, limit, cancellationId }: Stretch & { cancellationId: string }) =>
  stretch(database, after, limit).where('cancellation_id', '=', cancellationId),
);

const ofBatch = prepared((database, { after, limit, batchId }: Stretch & { batchId: string }) =>
  stretch(database, after, limit).where('batch', '=', batchId),
);

/** In no order: it is found along one index after the other. */
const joinedPositions = prepared((database, { after, batchId }: Pick<Stretch, 'after'> & { batchId: string }) =>
  database
    .selectFrom('requesters')
    .innerJoin('events', 'events.cancellation_id', 'requesters.cancellation_id')
    .select('events.position')
    .where('requesters.joined_batch', '=', batchId)
    .where('events.position', '>', after),
);

const ofAccount = prepared((database, { after, limit, account }: Stretch & { account: string }) =>
  stretch(database, after, limit).where('account', '=', account),
);

const last = prepared((database) => database.selectFrom('events').select(({ fn }) => fn.max('position').as('position')));

export async function listEvents(database: LedgerDatabase, query: EventQuery): Promise<LedgerEvent[]> {
  const rows = await matchingRows(database, query);
  return rows.map(eventOf);
}

export async function lastEventPosition(database: LedgerDatabase): Promise<number> {
  return (await last(database, {})).rows[0]?.position ?? 0;
}

function eventOf(row: EventRow): LedgerEvent {
  const { position, account, batch: batchId } = row;
  if (row.cancellation_id !== '' || batchId === null) {
    return { position, cancellationId: row.cancellation_id, account, ...fromBody<Omit<NewEvent, 'cancellationId' | 'account'>>(row) };
  }
  return { position, cancellationId: null, batchId, account: account || null, ...fromBody<Omit<NewBatchEvent, 'cancellationId' | 'batchId' | 'account'>>(row) };
}

async function matchingRows(database: LedgerDatabase, query: EventQuery): Promise<readonly EventRow[]> {
  const { cancellationId, batchId, accounts, after, limit } = query;
  if (cancellationId !== undefined || batchId !== undefined) {
    const rows = cancellationId === undefined ? await storyOfBatch(database, { batchId: batchId ?? '', after, limit }) : (await ofCancellation(database, { cancellationId, after, limit })).rows;
    return accounts ? rows.filter((row) => accounts.includes(row.account)) : rows;
  }
  if (!accounts) return (await ofAll(database, { after, limit })).rows;
  const found: EventRow[] = [];
  // One walk an account: a rare account is found without reading everybody else's events.
  for (const account of new Set(accounts)) found.push(...(await ofAccount(database, { account, after, limit })).rows);
  return found.sort((left, right) => left.position - right.position).slice(0, limit);
}

/** Its own events and those of what it filed lie along one index; what it joined is of another batch, or of none, and mostly little. */
async function storyOfBatch(database: LedgerDatabase, { batchId, after, limit }: Stretch & { batchId: string }): Promise<readonly EventRow[]> {
  const own = (await ofBatch(database, { batchId, after, limit })).rows;
  const joined = (await joinedPositions(database, { batchId, after })).rows.map(({ position }) => position);
  if (joined.length === 0) return own;
  const first = joined.sort((left, right) => left - right).slice(0, limit);
  const others = await inChunks(first, async (positions) => (await rowsAt(database, positions).execute()).filter(({ batch }) => batch !== batchId));
  return [...own, ...others].sort((left, right) => left.position - right.position).slice(0, limit);
}

function rowsAt(database: LedgerDatabase, positions: readonly number[]) {
  return database.selectFrom('events').select(COLUMNS).where('position', 'in', positions);
}

function stretch(database: LedgerDatabase, after: number, limit: number) {
  return database
    .selectFrom('events')
    .select(COLUMNS)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit);
}
