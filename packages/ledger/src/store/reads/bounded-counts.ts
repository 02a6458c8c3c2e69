import { MOST_COUNTED } from '@countermand/core/ports';
import { sql, type RawBuilder } from 'kysely';
import { prepared } from '../prepared.ts';
import type { LedgerDatabase } from '../tables.ts';

interface Count {
  readonly counted: number;
}

type Counting<P> = (database: LedgerDatabase, values: P) => Promise<number>;

/** Work of one kind that waits. */
export const countWork: Readonly<Record<'cancellations' | 'follow_ups', Counting<{ account: string; work: string }>>> = {
  cancellations: counting(({ account, work }) => sql`cancellations where account = ${account} and work = ${work} and due_at is not null`),
  follow_ups: counting(({ account, work }) => sql`follow_ups where account = ${account} and work = ${work} and due_at is not null`),
};

export const countAttention: Counting<{ account: string }> = counting(({ account }) => sql`cancellations where account = ${account} and attention = 1`);

export const countNotHeld: Counting<{ account: string; state: string }> = counting(
  ({ account, state }) => sql`follow_ups where account = ${account} and state = ${state} and state <> 'held'`,
);

/** Rows of a batch that are to be filed. */
export const countRows: Counting<{ batch: string; account: string }> = counting(
  ({ batch, account }) => sql`batch_items where batch = ${batch} and account = ${account} and state = 'waiting'`,
);

/** Counts along the index that drives the walk, and no further than is told. PostgreSQL's driver may give its count as text. */
function counting<P extends object>(walk: (values: P) => RawBuilder<unknown>): Counting<P> {
  const query = prepared((database, values: P) => ({
    compile: () => sql<Count>`select count(*) as counted from (select 1 from ${walk(values)} limit ${sql.lit(MOST_COUNTED)}) as few`.compile(database),
  }));
  return async (database, values) => Number((await query(database, values)).rows[0]?.counted ?? 0);
}
