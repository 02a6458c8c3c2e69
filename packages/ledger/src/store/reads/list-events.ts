import type { EventQuery } from '@countermand/core';
import type { LedgerEvent, NewEvent } from '@countermand/core/model';
import { fromBody } from '../rows/body.ts';
import type { LedgerDatabase } from '../tables.ts';

interface EventRow {
  readonly position: number;
  readonly account: string;
  readonly body: string;
}

export async function listEvents(database: LedgerDatabase, query: EventQuery): Promise<LedgerEvent[]> {
  const rows = await matchingRows(database, query);
  return rows.map((row) => ({ position: row.position, ...fromBody<NewEvent>(row) }));
}

async function matchingRows(database: LedgerDatabase, query: EventQuery): Promise<EventRow[]> {
  const { cancellationId, accounts } = query;
  const rows = database
    .selectFrom('events')
    .select(['position', 'account', 'body'])
    .where('position', '>', query.after)
    .orderBy('position')
    .limit(query.limit);
  if (cancellationId !== undefined) {
    const all = await rows.where('cancellation_id', '=', cancellationId).execute();
    return accounts ? all.filter((row) => accounts.includes(row.account)) : all;
  }
  if (!accounts) return rows.execute();
  const found: EventRow[] = [];
  // One walk an account: a rare account is found without reading everybody else's events.
  for (const account of new Set(accounts)) found.push(...(await rows.where('account', '=', account).execute()));
  return found.sort((left, right) => left.position - right.position).slice(0, query.limit);
}
