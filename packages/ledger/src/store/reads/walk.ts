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

/** Most walks go along an index of the cancellations; these two along one of what belongs to them, which is sorted in the same way. */
const PATHS = {
  own: { from: sql`cancellations c`, place: sql`c.created_at, c.id`, order: sql`c.created_at desc, c.id desc` },
  joinedBatch: {
    from: sql`requesters r join cancellations c on c.id = r.cancellation_id`,
    place: sql`r.cancellation_created_at, r.cancellation_id`,
    order: sql`r.cancellation_created_at desc, r.cancellation_id desc`,
  },
  notHeld: {
    from: sql`follow_ups f join cancellations c on c.id = f.cancellation_id`,
    place: sql`f.cancellation_created_at, f.cancellation_id`,
    order: sql`f.cancellation_created_at desc, f.cancellation_id desc`,
  },
} as const;

/** The next places of one walk. Where nothing else is filtered, the walk's index answers alone, without the rows. */
export async function nextPlaces(database: LedgerDatabase, source: Source, filter: CancellationFilter, stretch: Stretch): Promise<Place[]> {
  const { place, order, from } = PATHS[source.kind === 'joinedBatch' || source.kind === 'notHeld' ? source.kind : 'own'];
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
    case 'notHeld':
      return sql`f.account = ${account} and f.state = ${state} and f.state <> 'held'`;
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
  notHeld: ['replacement', 'accounts'],
  accountState: ['accounts', 'states'],
};

const UNHELD = sql<SqlBool>`exists (select 1 from follow_ups h where h.cancellation_id = c.id and coalesce(h.state, '') <> 'held')`;

/** The rest of the filter, in `coalesce` so that no other index is tempted by it. */
function remaining(database: LedgerDatabase, kind: SourceKind, filter: CancellationFilter): (Condition | undefined)[] {
  const open = (name: keyof CancellationFilter) => !SETTLED[kind].includes(name);
  return [
    filter.targetKey !== undefined && open('targetKey') ? sql`coalesce(c.target_key, '') = ${filter.targetKey}` : undefined,
    filter.reference !== undefined && open('reference') ? sql`coalesce(c.reference, '') = ${filter.reference}` : undefined,
    filter.references ? isOneOf(database, sql`coalesce(c.reference, '')`, filter.references) : undefined,
    filter.replacement && open('replacement') ? UNHELD : undefined,
    filter.attention && open('attention') ? sql`coalesce(c.attention, 0) = 1` : undefined,
    filter.states && open('states') ? isOneOf(database, sql`coalesce(c.state, '')`, filter.states) : undefined,
    filter.accounts && open('accounts') ? isOneOf(database, sql`coalesce(c.account, '')`, filter.accounts) : undefined,
  ];
}
