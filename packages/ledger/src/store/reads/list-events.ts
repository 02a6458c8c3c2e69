import type { EventQuery } from '@countermand/core';
import type { LedgerEvent } from '@countermand/core/model';
import { prepared } from '../prepared.ts';
import { fromBody } from '../rows/body.ts';
import type { EventBody, LedgerDatabase } from '../tables.ts';

interface EventRow {
  readonly position: number;
  readonly cancellation_id: string;
  readonly account: string;
  readonly body: string;
}

interface Stretch {
  readonly after: number;
  readonly limit: number;
}

const ofAll = prepared((database, { after, limit }: Stretch) => stretch(database, after, limit));

const ofCancellation = prepared((database, { after, limit, cancellationId }: Stretch & { cancellationId: string }) =>
  stretch(database, after, limit).where('cancellation_id', '=', cancellationId),
);

const ofAccount = prepared((database, { after, limit, account }: Stretch & { account: string }) =>
  stretch(database, after, limit).where('account', '=', account),
);

export async function listEvents(database: LedgerDatabase, query: EventQuery): Promise<LedgerEvent[]> {
  const rows = await matchingRows(database, query);
  return rows.map((row) => ({
    position: row.position,
    cancellationId: row.cancellation_id,
    account: row.account,
    ...fromBody<EventBody>(row),
  }));
}

async function matchingRows(database: LedgerDatabase, query: EventQuery): Promise<readonly EventRow[]> {
  const { cancellationId, accounts, after, limit } = query;
  if (cancellationId !== undefined) {
    const { rows } = await ofCancellation(database, { cancellationId, after, limit });
    return accounts ? rows.filter((row) => accounts.includes(row.account)) : rows;
  }
  if (!accounts) return (await ofAll(database, { after, limit })).rows;
  const found: EventRow[] = [];
  // One walk an account: a rare account is found without reading everybody else's events.
  for (const account of new Set(accounts)) found.push(...(await ofAccount(database, { account, after, limit })).rows);
  return found.sort((left, right) => left.position - right.position).slice(0, limit);
}

function stretch(database: LedgerDatabase, after: number, limit: number) {
  return database
    .selectFrom('events')
    .select(['position', 'cancellation_id', 'account', 'body'])
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit);
}
