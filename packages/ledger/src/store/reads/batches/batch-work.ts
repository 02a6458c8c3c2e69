import type { CancellationState } from '@countermand/core/model';
import { sql, type RawBuilder } from 'kysely';
import { prepared, type Prepared } from '../../prepared.ts';
import type { LedgerDatabase } from '../../tables.ts';
import { openBatches } from './find-batches.ts';

/** What keeps a batch from being finished. `needs_attention` does not: a person may take days. */
const UNFINISHED: readonly CancellationState[] = ['scheduled', 'queued', 'sending', 'requested', 'unknown'];

/** A prepared statement in words of our own. The states in it are literals, so that the partial indices serve them. */
function statement<P extends object, T>(build: (values: P) => RawBuilder<T>): Prepared<P, T> {
  return prepared<P, T>((database, values) => ({ compile: () => build(values).compile(database) }));
}

const countOfAccount = statement(
  ({ batch, account }: { batch: string; account: string }) =>
    sql<{ count: number | string }>`select count(*) as count from cancellations where batch = ${batch} and account = ${account} and state in ('scheduled', 'queued')`,
);

const ownUnsent = statement(
  ({ batch }: { batch: string }) =>
    sql<{ id: string; parked: boolean | number }>`select id, due_at is null as parked from cancellations where batch = ${batch} and state in ('scheduled', 'queued')`,
);

const joinedUnsent = statement(
  ({ batch }: { batch: string }) =>
    sql<{ id: string; parked: boolean | number }>`select c.id as id, c.due_at is null as parked from batch_items i join cancellations c on c.id = i.cancellation_id
      where i.batch = ${batch} and i.joined = 1 and c.state in ('scheduled', 'queued')`,
);

const anyWaiting = statement(
  ({ batch }: { batch: string }) => sql<{ one: number }>`select 1 as one from batch_items where batch = ${batch} and state = 'waiting' limit 1`,
);

const anyOwn = statement(
  ({ batch, state }: { batch: string; state: string }) =>
    sql<{ one: number }>`select 1 as one from cancellations where batch = ${batch} and state = ${state} limit 1`,
);

const anyJoined = statement(
  ({ batch }: { batch: string }) =>
    sql<{ one: number }>`select 1 as one from batch_items i join cancellations c on c.id = i.cancellation_id
      where i.batch = ${batch} and i.joined = 1 and c.live = 1 and c.state <> 'needs_attention' limit 1`,
);

const nextWaiting = statement(
  ({ batch, after }: { batch: string; after: string }) =>
    sql<{ account: string }>`select account from batch_items where batch = ${batch} and account > ${after} and state = 'waiting' order by account limit 1`,
);

export async function countUnsent(database: LedgerDatabase, batch: string, account: string): Promise<number> {
  return Number((await countOfAccount(database, { batch, account })).rows[0]?.count);
}

export async function unsentOfBatch(database: LedgerDatabase, batch: string, parked: boolean): Promise<string[]> {
  const own = await ownUnsent(database, { batch });
  const joined = await joinedUnsent(database, { batch });
  const rows = [...own.rows, ...joined.rows].filter((row) => !parked || Boolean(row.parked));
  return [...new Set(rows.map(({ id }) => id))];
}

export async function hasUnfinishedItems(database: LedgerDatabase, batch: string): Promise<boolean> {
  if ((await anyWaiting(database, { batch })).rows.length > 0) return true;
  for (const state of UNFINISHED) {
    if ((await anyOwn(database, { batch, state })).rows.length > 0) return true;
  }
  return (await anyJoined(database, { batch })).rows.length > 0;
}

export interface WaitingRows {
  readonly batch: string;
  readonly account: string;
  /** From when on they may be filed, milliseconds. */
  readonly at: number;
}

/** The accounts in which rows of running batches wait: from one to the next along an index, not row by row. */
export async function waitingRows(database: LedgerDatabase): Promise<WaitingRows[]> {
  const found: WaitingRows[] = [];
  for (const { id, sendAfter, activeSince, createdAt } of await openBatches(database, ['running'])) {
    for (let after = ''; ; ) {
      const [row] = (await nextWaiting(database, { batch: id, after })).rows;
      if (!row) break;
      after = row.account;
      found.push({ batch: id, account: row.account, at: sendAfter ?? activeSince ?? createdAt });
    }
  }
  return found;
}
