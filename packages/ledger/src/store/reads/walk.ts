import type { CancellationFilter } from '@countermand/core';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { LedgerDatabase } from '../tables.ts';
import type { Place } from './cursor.ts';
import { isOneOf } from './is-one-of.ts';
import type { Source, SourceKind } from './list-sources.ts';

export interface Stretch {
  readonly after: Place | undefined;
  readonly limit: number;
}

type Condition = RawBuilder<SqlBool>;

/** The next places of one walk. Where nothing else is filtered, the walk's index answers alone, without the rows. */
export async function nextPlaces(database: LedgerDatabase, source: Source, filter: CancellationFilter, stretch: Stretch): Promise<Place[]> {
  const joined = source.kind === 'joinedBatch';
  const place = joined ? sql`r.cancellation_created_at, r.cancellation_id` : sql`c.created_at, c.id`;
  const order = joined ? sql`r.cancellation_created_at desc, r.cancellation_id desc` : sql`c.created_at desc, c.id desc`;
  const from = joined ? sql`requesters r join cancellations c on c.id = r.cancellation_id` : sql`cancellations c`;
  const after = stretch.after && sql<SqlBool>`(${place}) < (${stretch.after.createdAt}, ${stretch.after.id})`;
  const conditions = [drivenBy(source), after, ...remaining(database, source.kind, filter)].filter((condition) => condition !== undefined);
  const { rows } = await sql<Place>`
    select c.created_at as "createdAt", c.id as id from ${from}
    where ${sql.join(conditions, sql` and `)}
    order by ${order} limit ${stretch.limit}`.execute(database);
  return rows;
}

function drivenBy({ kind, targetKey, reference, batch, account, state }: Source): Condition {
  switch (kind) {
    case 'all':
      return sql`1 = 1`;
    case 'liveTarget':
      return sql`c.target_key = ${targetKey} and c.live = 1`;
    case 'endedTarget':
      return sql`c.target_key = ${targetKey} and c.live = 0`;
    case 'reference':
      return sql`c.reference = ${reference}`;
    case 'batch':
      return sql`c.batch = ${batch} and c.state = ${state}`;
    case 'joinedBatch':
      return sql`r.joined_batch = ${batch}`;
    case 'attention':
      return sql`c.attention = 1 and c.account = ${account}`;
    case 'accountState':
      return sql`c.account = ${account} and c.state = ${state}`;
  }
}

/** What a walk's own condition settles already. */
const SETTLED: Readonly<Record<SourceKind, readonly (keyof CancellationFilter)[]>> = {
  all: [],
  liveTarget: ['targetKey'],
  endedTarget: ['targetKey'],
  reference: ['reference'],
  batch: ['batch', 'states'],
  joinedBatch: ['batch'],
  attention: ['attention', 'accounts'],
  accountState: ['accounts', 'states'],
};

/** The rest of the filter, in `coalesce` so that no other index is tempted by it. */
function remaining(database: LedgerDatabase, kind: SourceKind, filter: CancellationFilter): (Condition | undefined)[] {
  const open = (name: keyof CancellationFilter) => !SETTLED[kind].includes(name);
  return [
    filter.targetKey !== undefined && open('targetKey') ? sql`coalesce(c.target_key, '') = ${filter.targetKey}` : undefined,
    filter.reference !== undefined && open('reference') ? sql`coalesce(c.reference, '') = ${filter.reference}` : undefined,
    filter.attention && open('attention') ? sql`coalesce(c.attention, 0) = 1` : undefined,
    filter.states && open('states') ? isOneOf(database, sql`coalesce(c.state, '')`, filter.states) : undefined,
    filter.accounts && open('accounts') ? isOneOf(database, sql`coalesce(c.account, '')`, filter.accounts) : undefined,
  ];
}
