import {
  BATCH_ITEM_STATES,
  CANCELLATION_STATES,
  type BatchItemState,
  type BatchProgress,
  type BatchRemainder,
  type CancellationState,
} from '@countermand/core/model';
import { sql, type RawBuilder } from 'kysely';
import type { LedgerDatabase } from '../../tables.ts';

/** Each count walks an index alone, without the rows. */
export async function batchProgress(database: LedgerDatabase, id: string, since: number): Promise<BatchProgress> {
  const items = await counted<BatchItemState>(database, sql`select state as name, count(*) as count from batch_items where batch = ${id} group by state`);
  const own = await counted<CancellationState>(database, sql`select state as name, count(*) as count from cancellations where batch = ${id} group by state`);
  const joined = await counted<CancellationState>(
    database,
    sql`select c.state as name, count(*) as count from batch_items i join cancellations c on c.id = i.cancellation_id
      where i.batch = ${id} and i.joined = 1 group by c.state`,
  );
  const settled = await counted(
    database,
    sql`select 'settled' as name, count(*) as count from cancellations where batch = ${id} and settled_at is not null and settled_at >= ${since}`,
  );
  return {
    items: every(BATCH_ITEM_STATES, (state) => items.get(state) ?? 0),
    cancellations: every(CANCELLATION_STATES, (state) => (own.get(state) ?? 0) + (joined.get(state) ?? 0)),
    settledSince: settled.get('settled') ?? 0,
    remainders: await remainders(database, id),
  };
}

async function remainders(database: LedgerDatabase, id: string): Promise<BatchRemainder[]> {
  const waiting = await counted(
    database,
    sql`select account as name, count(*) as count from batch_items where batch = ${id} and state = 'waiting' group by account`,
  );
  const unsent = await counted(
    database,
    sql`select account as name, count(*) as count from cancellations where batch = ${id} and state in ('scheduled', 'queued') group by account`,
  );
  const underWay = await counted(
    database,
    sql`select account as name, count(*) as count from cancellations where batch = ${id} and state in ('sending', 'requested', 'unknown') group by account`,
  );
  const accounts = [...new Set([...waiting.keys(), ...unsent.keys(), ...underWay.keys()])].sort();
  return accounts.map((account) => ({
    account,
    waiting: waiting.get(account) ?? 0,
    unsent: unsent.get(account) ?? 0,
    underWay: underWay.get(account) ?? 0,
  }));
}

async function counted<Name extends string>(database: LedgerDatabase, query: RawBuilder<unknown>): Promise<Map<Name, number>> {
  const { rows } = await (query as RawBuilder<{ name: Name; count: number | string }>).execute(database);
  // PostgreSQL counts in a type that JavaScript gets as text.
  return new Map(rows.map(({ name, count }) => [name, Number(count)]));
}

function every<Name extends string>(names: readonly Name[], count: (name: Name) => number): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, count(name)])) as Record<Name, number>;
}
