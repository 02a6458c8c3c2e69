import type { CancellationFilter, Page } from '@countermand/core';
import type { CancellationRecord } from '@countermand/core/model';
import { sql, type Expression, type SqlBool } from 'kysely';
import type { LedgerDatabase } from '../tables.ts';
import { decodeCursor, encodeCursor, newestFirst, type Place } from './cursor.ts';
import { withBelongings } from './find-records.ts';
import { sourcesFor, type Source } from './list-sources.ts';

interface Found extends Place {
  readonly body: string;
}

export async function listCancellations(database: LedgerDatabase, filter: CancellationFilter): Promise<Page<CancellationRecord>> {
  if (!Number.isInteger(filter.limit) || filter.limit < 1) throw new RangeError('The limit of a list is a whole number above 0.');
  const after = filter.cursor === undefined ? undefined : decodeCursor(filter.cursor);
  const found = new Map<string, Found>();
  for (const source of await sourcesFor(database, filter)) {
    for (const row of await walk(database, source, filter, after)) found.set(row.id, row);
  }
  const sorted = [...found.values()].sort(newestFirst);
  const page = sorted.slice(0, filter.limit);
  const last = page.at(-1);
  return {
    items: await withBelongings(database, page),
    nextCursor: last && sorted.length > filter.limit ? encodeCursor(last) : null,
  };
}

/** The newest rows of one source, one more than the page holds. */
function walk(database: LedgerDatabase, source: Source, filter: CancellationFilter, after: Place | undefined): Promise<Found[]> {
  const ordered = source.by === 'joinedBatch' ? joinedRows(database, source.batch, after) : indexedRows(database, source, after);
  return ordered.where(matches(filter)).limit(filter.limit + 1).execute();
}

function indexedRows(database: LedgerDatabase, source: Exclude<Source, { by: 'joinedBatch' }>, after: Place | undefined) {
  const rows = database
    .selectFrom('cancellations')
    .select(['cancellations.id', 'cancellations.created_at as createdAt', 'cancellations.body'])
    .where(drivenBy(source))
    .orderBy('cancellations.created_at', 'desc')
    .orderBy('cancellations.id', 'desc');
  return after ? rows.where(sql<SqlBool>`(cancellations.created_at, cancellations.id) < (${after.createdAt}, ${after.id})`) : rows;
}

/** Stops of other batches that this batch joined. */
function joinedRows(database: LedgerDatabase, batch: string, after: Place | undefined) {
  const rows = database
    .selectFrom('requesters')
    .innerJoin('cancellations', 'cancellations.id', 'requesters.cancellation_id')
    .select(['cancellations.id', 'cancellations.created_at as createdAt', 'cancellations.body'])
    .where('requesters.joined_batch', '=', batch)
    .orderBy('requesters.cancellation_created_at', 'desc')
    .orderBy('requesters.cancellation_id', 'desc');
  return after
    ? rows.where(sql<SqlBool>`(requesters.cancellation_created_at, requesters.cancellation_id) < (${after.createdAt}, ${after.id})`)
    : rows;
}

function drivenBy(source: Exclude<Source, { by: 'joinedBatch' }>): Expression<SqlBool> {
  switch (source.by) {
    case 'all':
      return sql<SqlBool>`1 = 1`;
    case 'targetKey':
      return sql<SqlBool>`cancellations.target_key = ${source.value}`;
    case 'reference':
      return sql<SqlBool>`cancellations.reference = ${source.value}`;
    case 'batch':
      return sql<SqlBool>`cancellations.batch = ${source.batch} and cancellations.state = ${source.state}`;
    case 'attention':
      return sql<SqlBool>`cancellations.attention = 1 and cancellations.account = ${source.account}`;
    case 'accountState':
      return sql<SqlBool>`cancellations.account = ${source.account} and cancellations.state = ${source.state}`;
  }
}

/** The whole filter, written so that no index is tempted by it: `drivenBy` has chosen the index. */
function matches(filter: CancellationFilter): Expression<SqlBool> {
  const conditions = [
    filter.targetKey !== undefined && sql<SqlBool>`coalesce(cancellations.target_key, '') = ${filter.targetKey}`,
    filter.reference !== undefined && sql<SqlBool>`coalesce(cancellations.reference, '') = ${filter.reference}`,
    filter.attention && sql<SqlBool>`coalesce(cancellations.attention, 0) = 1`,
    filter.states && oneOf('state', filter.states),
    filter.accounts && oneOf('account', filter.accounts),
  ].filter((condition) => typeof condition === 'object');
  return conditions.length === 0 ? sql<SqlBool>`1 = 1` : sql<SqlBool>`${sql.join(conditions, sql` and `)}`;
}

function oneOf(column: 'state' | 'account', values: readonly string[]): Expression<SqlBool> {
  if (values.length === 0) return sql<SqlBool>`1 = 0`;
  return sql<SqlBool>`coalesce(${sql.ref(`cancellations.${column}`)}, '') in (${sql.join(values)})`;
}
