import { sql, type RawBuilder } from 'kysely';
import type { CancellationWork, FollowUpWork, LedgerDatabase } from '../tables.ts';
import { inChunks } from './in-chunks.ts';

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

const COLUMNS: Readonly<Record<WorkStep['table'], RawBuilder<unknown>>> = {
  cancellations: sql`id, null as "followUpOf", work, due_at as "dueAt"`,
  follow_ups: sql`id, cancellation_id as "followUpOf", work, due_at as "dueAt"`,
};

/** Rows of one step that are due at `now`, earliest first. */
export async function dueRows(database: LedgerDatabase, step: WorkStep, due: { account: string; now: number; limit: number }): Promise<WorkRow[]> {
  if (due.limit <= 0) return [];
  const { rows } = await sql<WorkRow>`
    select ${COLUMNS[step.table]} from ${sql.table(step.table)}
    where account = ${due.account} and work = ${step.work} and due_at <= ${due.now}
    order by due_at, id limit ${due.limit}`.execute(database);
  return rows;
}

/** All work of some cancellations, found by their ids: a command that works few must not walk the whole queue. */
export async function workOfCancellations(database: LedgerDatabase, account: string, cancellationIds: readonly string[]): Promise<WorkRow[]> {
  const ids = [...new Set(cancellationIds)];
  const stops = await inChunks(ids, (chunk) => chosenRows(database, { table: 'cancellations', column: 'id', account, chunk }));
  const followUps = await inChunks(ids, (chunk) => chosenRows(database, { table: 'follow_ups', column: 'cancellation_id', account, chunk }));
  return [...stops, ...followUps].sort(earliestFirst);
}

interface Chosen {
  readonly table: WorkStep['table'];
  readonly column: 'id' | 'cancellation_id';
  readonly account: string;
  readonly chunk: readonly string[];
}

/** `coalesce` keeps the index of due rows out of it. */
async function chosenRows(database: LedgerDatabase, { table, column, account, chunk }: Chosen): Promise<WorkRow[]> {
  const { rows } = await sql<WorkRow>`
    select ${COLUMNS[table]} from ${sql.table(table)}
    where ${sql.ref(column)} in (${sql.join(chunk)}) and coalesce(account, '') = ${account} and due_at is not null`.execute(database);
  return rows;
}

function earliestFirst(left: WorkRow, right: WorkRow): number {
  if (left.dueAt !== right.dueAt) return left.dueAt - right.dueAt;
  return left.id < right.id ? -1 : 1;
}
