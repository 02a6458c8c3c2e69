import type { Damage, DossierEvent } from '@countermand/core';
import type { Attempt, FollowUp, Requester } from '@countermand/core/model';
import type { LedgerDatabase } from '../../tables.ts';
import { followUpColumns } from '../../rows/follow-up-row.ts';
import { flag } from '../../rows/flag.ts';
import { inChunks } from '../in-chunks.ts';
import { inspect, type Inspected } from './inspected.ts';
import { ATTEMPT, EVENT, FOLLOW_UP, REQUESTER, type StoredEvent } from './shape.ts';

/** What belongs to one cancellation, as far as it can be read, and what is wrong with the rest. */
export interface Belongings {
  readonly requesters: Requester[];
  readonly attempts: Attempt[];
  readonly followUps: FollowUp[];
  readonly events: DossierEvent[];
  readonly damage: Damage[];
}

/** The belongings of each of these cancellations, those without any included. */
export async function belongingsOf(database: LedgerDatabase, ids: readonly string[]): Promise<ReadonlyMap<string, Belongings>> {
  const found = new Map<string, Belongings>(ids.map((id) => [id, { requesters: [], attempts: [], followUps: [], events: [], damage: [] }]));
  const keep = <T>(id: string, list: (belongings: Belongings) => T[], { record, damage }: Inspected<T>): void => {
    const belongings = found.get(id);
    if (belongings === undefined) return;
    if (record !== undefined) list(belongings).push(record);
    belongings.damage.push(...damage);
  };
  for (const row of await requesterRows(database, ids)) {
    const name = `requesters ${row.cancellation_id} ${row.ordinal}`;
    keep(row.cancellation_id, (it) => it.requesters, inspect<Requester, typeof row>(row, { row: name, shape: REQUESTER, columns: ({ id }) => ({ id }) }));
  }
  for (const row of await attemptRows(database, ids)) {
    const columns = (it: Attempt) => ({ id: it.id, cancellation_id: it.cancellationId, resolved: flag(it.resolved) });
    keep(row.cancellation_id, (it) => it.attempts, inspect<Attempt, typeof row>(row, { row: `attempts ${row.id}`, shape: ATTEMPT, columns }));
  }
  for (const row of await followUpRows(database, ids)) {
    const columns = ({ body: _, ...others }: ReturnType<typeof followUpColumns>) => others;
    keep(row.cancellation_id, (it) => it.followUps, inspect<FollowUp, typeof row>(row, { row: `follow_ups ${row.id}`, shape: FOLLOW_UP, columns: (it) => columns(followUpColumns(it)) }));
  }
  for (const row of await eventRows(database, ids)) {
    const { record, damage } = inspect<StoredEvent, typeof row>(row, { row: `events ${row.position}`, shape: EVENT, columns: () => ({}) });
    const event = record && { ...record, position: row.position, cancellationId: row.cancellation_id, account: row.account };
    keep(row.cancellation_id, (it) => it.events, { record: event, damage });
  }
  return found;
}

function requesterRows(database: LedgerDatabase, ids: readonly string[]) {
  return inChunks(ids, (chunk) =>
    database
      .selectFrom('requesters')
      .select(['cancellation_id', 'ordinal', 'id', 'body'])
      .where('cancellation_id', 'in', chunk)
      .orderBy('cancellation_id')
      .orderBy('ordinal')
      .execute(),
  );
}

function attemptRows(database: LedgerDatabase, ids: readonly string[]) {
  return inChunks(ids, (chunk) =>
    database
      .selectFrom('attempts')
      .select(['cancellation_id', 'id', 'resolved', 'body'])
      .where('cancellation_id', 'in', chunk)
      .orderBy('cancellation_id')
      .orderBy('position')
      .execute(),
  );
}

function followUpRows(database: LedgerDatabase, ids: readonly string[]) {
  return inChunks(ids, (chunk) =>
    database
      .selectFrom('follow_ups')
      .select(['cancellation_id', 'account', 'id', 'state', 'version', 'work', 'due_at', 'body'])
      .where('cancellation_id', 'in', chunk)
      .orderBy('cancellation_id')
      .orderBy('position')
      .execute(),
  );
}

function eventRows(database: LedgerDatabase, ids: readonly string[]) {
  return inChunks(ids, (chunk) =>
    database
      .selectFrom('events')
      .select(['position', 'cancellation_id', 'account', 'body'])
      .where('cancellation_id', 'in', chunk)
      .orderBy('cancellation_id')
      .orderBy('position')
      .execute(),
  );
}
