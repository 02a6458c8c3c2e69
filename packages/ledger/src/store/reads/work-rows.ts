import { sql, type RawBuilder } from 'kysely';
import { prepared, type Prepared } from '../prepared.ts';
import type { CancellationWork, FollowUpWork, LedgerDatabase } from '../tables.ts';
import { inChunks } from './in-chunks.ts';
import { isOneOf } from './is-one-of.ts';

/** A row that has something to do. */
export interface WorkRow {
  readonly id: string;
  /** The cancellation a follow-up belongs to; null for a cancellation itself. */
  readonly followUpOf: string | null;
  readonly work: CancellationWork | FollowUpWork;
  readonly dueAt: number;
}

/** One kind of work in one table; each is a walk along the table's index of due rows. */
export type WorkStep =
  | { readonly table: 'cancellations'; readonly work: CancellationWork }
  | { readonly table: 'follow_ups'; readonly work: FollowUpWork };

interface Due {
  readonly account: string;
  readonly now: number;
  readonly limit: number;
}

type Table = WorkStep['table'];

const COLUMNS: Readonly<Record<Table, RawBuilder<unknown>>> = {
  cancellations: sql`id, null as "followUpOf", work, due_at as "dueAt"`,
  follow_ups: sql`id, cancellation_id as "followUpOf", work, due_at as "dueAt"`,
};

const WALKS: Readonly<Record<Table, Prepared<Due & { work: string }, WorkRow>>> = {
  cancellations: walk('cancellations'),
  follow_ups: walk('follow_ups'),
};

/** Rows of one step that are due at `now`, earliest first. */
export async function dueRows(database: LedgerDatabase, step: WorkStep, due: Due): Promise<readonly WorkRow[]> {
  if (due.limit <= 0) return [];
  return (await WALKS[step.table](database, { ...due, work: step.work })).rows;
}

/** All work of some cancellations, found by their ids: a command that works few must not walk the whole queue. */
export async function workOfCancellations(database: LedgerDatabase, account: string, ids: readonly string[]): Promise<WorkRow[]> {
  const wanted = [...new Set(ids)];
  const stops = await inChunks(wanted, (chunk) => rowsOf(database, 'cancellations', account, chunk));
  const followUps = await inChunks(wanted, (chunk) => rowsOf(database, 'follow_ups', account, chunk));
  return [...stops, ...followUps].sort(earliestFirst);
}

/** `coalesce` keeps the index of due rows out of it. */
async function rowsOf(database: LedgerDatabase, table: Table, account: string, cancellationIds: readonly string[]): Promise<WorkRow[]> {
  const column = table === 'cancellations' ? 'id' : 'cancellation_id';
  const { rows } = await sql<WorkRow>`
    select ${COLUMNS[table]} from ${sql.table(table)}
    where ${isOneOf(database, sql.ref(column), cancellationIds)} and coalesce(account, '') = ${account} and due_at is not null`.execute(database);
  return rows;
}

function walk(table: Table): Prepared<Due & { work: string }, WorkRow> {
  return prepared((database, { account, work, now, limit }) => ({
    compile: () =>
      sql<WorkRow>`
        select ${COLUMNS[table]} from ${sql.table(table)}
        where account = ${account} and work = ${work} and due_at <= ${now}
        order by due_at, id limit ${limit}`.compile(database),
  }));
}

function earliestFirst(left: WorkRow, right: WorkRow): number {
  if (left.dueAt !== right.dueAt) return left.dueAt - right.dueAt;
  return left.id < right.id ? -1 : 1;
}
