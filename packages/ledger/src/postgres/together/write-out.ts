import type { FollowUp } from '@countermand/core/model';
import { toBody } from '../../store/rows/body.ts';
import { budgetColumns } from '../../store/rows/budget-row.ts';
import { cancellationColumns } from '../../store/rows/cancellation-row.ts';
import { flag } from '../../store/rows/flag.ts';
import { followUpColumns } from '../../store/rows/follow-up-row.ts';
import { intakeColumns } from '../../store/rows/intake-row.ts';
import { laneColumns } from '../../store/rows/lane-row.ts';
import { eventColumns, type AppendedEvent } from '../../store/writes/append-event.ts';
import { settledColumns } from '../../store/writes/batches/settle-batch-item.ts';
import type { CancellationsTable } from '../../store/tables.ts';
import { statement, type Statement } from '../statement.ts';
import type { ShelfChange } from './shelf.ts';
import type { ShelvedAttempt, ShelvedCancellation, ShelvedRequester, Shelves } from './shelves.ts';

type Row = Readonly<Record<string, unknown>>;

/**
 * The statements that write what a group changed: one for each table and kind, whatever the number of rows. Changes of
 * rows come before new ones, so that a target whose cancellation ended is free for the next.
 */
export function writeOut(shelves: Shelves, events: readonly AppendedEvent[]): Statement[] {
  const cancellations = [...shelves.cancellations.changes()];
  const attempts = [...shelves.attempts.changes()];
  const requesters = [...shelves.requesters.changes()];
  const followUps = [...shelves.followUps.changes()];
  const statements = [
    update('cancellations', ['id'], cancellations.filter(isStored).map(cancellationChange)),
    insert('cancellations', cancellations.filter(isNew).map((change) => ({ ...cancellationRow(change) }))),
    update('requesters', ['cancellation_id', 'ordinal'], requesters.flatMap(changedRequesters)),
    insert('requesters', requesters.flatMap((change) => newRequesters(change, shelves))),
    update('attempts', ['id'], attempts.filter(isStored).map(attemptChange)),
    insert('attempts', attempts.filter(isNew).map(attemptRow)),
    update('follow_ups', ['id'], followUps.flatMap(changedFollowUps)),
    insert('follow_ups', followUps.flatMap((change) => newFollowUps(change, shelves))),
    update('batch_items', ['batch', 'number'], [...shelves.batchItems.changes()].map(({ value }) => ({ ...settledColumns(value) }))),
    insert('intakes', [...shelves.intakes.changes()].map(({ value }) => ({ ...intakeColumns(value) }))),
    upsert('lanes', ['account'], [...shelves.lanes.changes()].map(({ value }) => ({ ...laneColumns(value) }))),
    upsert('budgets', ['budget'], [...shelves.budgets.changes()].map(({ key, value }) => ({ ...budgetColumns(key, value) }))),
    insertEvents(events),
  ];
  return statements.filter((each) => each !== undefined);
}

function isStored({ stored }: ShelfChange<unknown>): boolean {
  return stored !== undefined;
}

function isNew({ stored }: ShelfChange<unknown>): boolean {
  return stored === undefined;
}

function cancellationRow({ value: { row, targetKey, followUpFailed } }: ShelfChange<ShelvedCancellation>): CancellationsTable {
  return { ...cancellationColumns(row, followUpFailed), target_key: targetKey, follow_up_failed: flag(followUpFailed) };
}

/** Without what was given once, at birth. */
function cancellationChange(change: ShelfChange<ShelvedCancellation>): Row {
  const { account: _account, reference: _reference, target_key: _target, created_at: _created, ...changing } = cancellationRow(change);
  return changing;
}

function attemptChange({ value: { row } }: ShelfChange<ShelvedAttempt>): Row {
  return { id: row.id, resolved: flag(row.resolved), body: toBody(row) };
}

function attemptRow({ value: { row, targetKey } }: ShelfChange<ShelvedAttempt>): Row {
  return { id: row.id, cancellation_id: row.cancellationId, target_key: targetKey, resolved: flag(row.resolved), body: toBody(row) };
}

/** Requesters are only ever added at the end; those before may have withdrawn. */
function changedRequesters({ key, stored = [], value }: ShelfChange<readonly ShelvedRequester[]>): Row[] {
  return value.flatMap(({ row }, index) => {
    const before = stored[index];
    return before && before.row !== row ? [{ cancellation_id: key, ordinal: index + 1, body: toBody(row) }] : [];
  });
}

function newRequesters({ key, stored = [], value }: ShelfChange<readonly ShelvedRequester[]>, shelves: Shelves): Row[] {
  const createdAt = shelves.cancellations.peek(key)?.row.createdAt;
  return value.slice(stored.length).map(({ row, joinedBatch }, index) => ({
    cancellation_id: key,
    ordinal: stored.length + index + 1,
    id: row.id,
    joined_batch: joinedBatch,
    cancellation_created_at: createdAt,
    body: toBody(row),
  }));
}

/** Follow-ups, too, are only ever added at the end. */
function changedFollowUps({ stored = [], value }: ShelfChange<readonly FollowUp[]>): Row[] {
  return value.flatMap((row, index) => (stored[index] && stored[index] !== row ? [{ ...followUpColumns(row) }] : []));
}

function newFollowUps({ key, stored = [], value }: ShelfChange<readonly FollowUp[]>, shelves: Shelves): Row[] {
  const createdAt = shelves.cancellations.peek(key)?.row.createdAt;
  return value.slice(stored.length).map((row) => ({ ...followUpColumns(row), cancellation_created_at: createdAt }));
}

/**
 * The rows travel as one JSON text. A body is JSON already and goes into it as it is: the server takes its text for the
 * column, and neither side has to quote it.
 */
function textOf(rows: readonly Row[]): string {
  return `[${rows.map(({ body, ...rest }) => (typeof body === 'string' ? `${JSON.stringify(rest).slice(0, -1)},"body":${body}}` : JSON.stringify(rest))).join()}]`;
}

/** The table itself tells the server the types. */
function source(table: string): string {
  return `json_populate_recordset(null::"${table}", $1)`;
}

function insert(table: string, rows: readonly Row[], more = ''): Statement | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const columns = list(Object.keys(first));
  return statement(`insert into "${table}" (${columns}) select ${columns} from ${source(table)}${more}`, [textOf(rows)]);
}

/** Under the batch that filed the cancellation: its row is written before. */
function insertEvents(events: readonly AppendedEvent[]): Statement | undefined {
  if (events.length === 0) return undefined;
  const batch = `coalesce(n."batch", (select c."batch" from "cancellations" c where c."id" = n."cancellation_id"))`;
  const rows = events.map((event) => ({ ...eventColumns(event) }));
  return statement(`insert into "events" ("cancellation_id","account","batch","body") select n."cancellation_id", n."account", ${batch}, n."body" from ${source('events')} n`, [textOf(rows)]);
}

function upsert(table: string, keys: readonly string[], rows: readonly Row[]): Statement | undefined {
  const changing = Object.keys(rows[0] ?? {}).filter((column) => !keys.includes(column));
  const set = changing.map((column) => `"${column}" = excluded."${column}"`).join();
  return insert(table, rows, ` on conflict (${list(keys)}) do update set ${set}`);
}

function update(table: string, keys: readonly string[], rows: readonly Row[]): Statement | undefined {
  const [first] = rows;
  if (!first) return undefined;
  const changing = Object.keys(first).filter((column) => !keys.includes(column));
  const set = changing.map((column) => `"${column}" = n."${column}"`).join();
  const same = keys.map((key) => `t."${key}" = n."${key}"`).join(' and ');
  return statement(`update "${table}" t set ${set} from ${source(table)} n where ${same}`, [textOf(rows)]);
}

function list(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join();
}
