import type { BudgetState, IntakeKey, IntakeRecord, LaneLease } from '@countermand/core';
import type { Attempt, Batch, BatchItem, Cancellation, FollowUp, Requester } from '@countermand/core/model';
import { fromBody } from '../../store/rows/body.ts';
import { BUDGET_COLUMNS, budgetOf } from '../../store/rows/budget-row.ts';
import { INTAKE_COLUMNS, intakeOf } from '../../store/rows/intake-row.ts';
import { LANE_COLUMNS, laneOf } from '../../store/rows/lane-row.ts';
import type { BudgetsTable, Flag, IntakesTable, LanesTable } from '../../store/tables.ts';
import type { Send } from '../queries.ts';
import { statement } from '../statement.ts';
import { Shelf } from './shelf.ts';

export interface ShelvedCancellation {
  readonly row: Cancellation;
  readonly targetKey: string;
  readonly followUpFailed: boolean;
}

export interface ShelvedRequester {
  readonly row: Requester;
  /** Set when it is not the cancellation's own batch. */
  readonly joinedBatch: string | null;
}

export interface ShelvedAttempt {
  readonly row: Attempt;
  readonly targetKey: string;
}

/** Everything that changes of one group share. Keys are ids, unless said otherwise. */
export interface Shelves {
  readonly cancellations: Shelf<ShelvedCancellation>;
  /** The id of the live cancellation, by target key. */
  readonly live: Shelf<string>;
  /** By cancellation, in order. */
  readonly requesters: Shelf<readonly ShelvedRequester[]>;
  /** By cancellation, in order. */
  readonly followUps: Shelf<readonly FollowUp[]>;
  /** The id of the cancellation, by that of the follow-up. */
  readonly followUpOwners: Shelf<string>;
  readonly attempts: Shelf<ShelvedAttempt>;
  /** Ids of those in the database, by cancellation, in order. */
  readonly attemptsOf: Shelf<readonly string[]>;
  /** Ids of those in the database that are unresolved there, by target key, in order. */
  readonly unresolved: Shelf<readonly string[]>;
  /** By `intakeName`. */
  readonly intakes: Shelf<IntakeRecord>;
  /** By account. */
  readonly lanes: Shelf<LaneLease>;
  /** By name. */
  readonly budgets: Shelf<BudgetState>;
  readonly batches: Shelf<Batch>;
  /** By `batchItemName`. */
  readonly batchItems: Shelf<BatchItem>;
}

export function intakeName({ principal, route, key }: IntakeKey): string {
  return JSON.stringify([principal, route, key]);
}

export function batchItemName({ batch, number }: Pick<BatchItem, 'batch' | 'number'>): string {
  return JSON.stringify([batch, number]);
}

interface CancellationRow {
  readonly id: string;
  readonly target_key: string;
  readonly follow_up_failed: Flag;
  readonly body: string;
}

interface BelongingRow {
  readonly cancellation_id: string;
  readonly body: string;
}

interface AttemptRow extends BelongingRow {
  readonly id: string;
  readonly target_key: string;
}

const CANCELLATIONS = 'select id, target_key, follow_up_failed, body from cancellations where';
const ATTEMPTS = 'select id, cancellation_id, target_key, body from attempts where';

export function openShelves(send: Send): Shelves {
  const rows = async <R>(text: string, ...values: unknown[]): Promise<readonly R[]> => (await send(statement(text, values))).rows as R[];

  const cancellations = new Shelf<ShelvedCancellation>(async (ids) => {
    const found = await rows<CancellationRow>(`${CANCELLATIONS} id = any($1)`, ids);
    return new Map(found.map((row) => [row.id, shelved(row)]));
  });

  const attempts = new Shelf<ShelvedAttempt>(async (ids) => {
    const found = await rows<AttemptRow>(`${ATTEMPTS} id = any($1)`, ids);
    return new Map(found.map((row) => [row.id, shelvedAttempt(row)]));
  });

  /** The rows are shelved by their ids, and those ids by what was asked for. */
  const idsOf = (found: readonly AttemptRow[], key: (row: AttemptRow) => string): Map<string, readonly string[]> => {
    for (const row of found) attempts.adopt(row.id, shelvedAttempt(row));
    return grouped(found, key, ({ id }) => id);
  };

  return {
    cancellations,
    attempts,
    live: new Shelf(async (keys) => {
      const found = await rows<CancellationRow>(`${CANCELLATIONS} target_key = any($1) and live = 1`, keys);
      for (const row of found) cancellations.adopt(row.id, shelved(row));
      return new Map(found.map((row) => [row.target_key, row.id]));
    }),
    requesters: new Shelf(async (ids) => {
      const found = await rows<BelongingRow & { joined_batch: string | null }>(
        'select cancellation_id, joined_batch, body from requesters where cancellation_id = any($1) order by cancellation_id, ordinal',
        ids,
      );
      return grouped(found, byCancellation, (row) => ({ row: fromBody<Requester>(row), joinedBatch: row.joined_batch }));
    }),
    followUps: new Shelf(async (ids) => {
      const found = await rows<BelongingRow>('select cancellation_id, body from follow_ups where cancellation_id = any($1) order by cancellation_id, position', ids);
      return grouped(found, byCancellation, (row) => fromBody<FollowUp>(row));
    }),
    followUpOwners: new Shelf(async (ids) => {
      const found = await rows<{ id: string; cancellation_id: string }>('select id, cancellation_id from follow_ups where id = any($1)', ids);
      return new Map(found.map((row) => [row.id, row.cancellation_id]));
    }),
    attemptsOf: new Shelf(async (ids) => idsOf(await rows<AttemptRow>(`${ATTEMPTS} cancellation_id = any($1) order by cancellation_id, position`, ids), byCancellation)),
    unresolved: new Shelf(async (keys) =>
      idsOf(await rows<AttemptRow>(`${ATTEMPTS} target_key = any($1) and resolved = 0 order by target_key, position`, keys), (row) => row.target_key),
    ),
    intakes: new Shelf(async (names) => {
      const keys = names.map((name) => JSON.parse(name) as [string, string, string]);
      const found = await rows<IntakesTable>(
        `select ${INTAKE_COLUMNS.map((column) => `i.${column}`).join()} from unnest($1::text[], $2::text[], $3::text[]) as n (principal, route, key)
         join intakes i on i.principal = n.principal and i.route = n.route and i.key = n.key`,
        ...[0, 1, 2].map((part) => keys.map((key) => key[part])),
      );
      return new Map(found.map((row) => [intakeName(row), intakeOf(row)]));
    }),
    lanes: new Shelf(async (accounts) => {
      const found = await rows<LanesTable>(`select ${LANE_COLUMNS.join()} from lanes where account = any($1)`, accounts);
      return new Map(found.map((row) => [row.account, laneOf(row)]));
    }),
    budgets: new Shelf(async (names) => {
      const found = await rows<BudgetsTable>(`select ${BUDGET_COLUMNS.join()} from budgets where budget = any($1)`, names);
      return new Map(found.map((row) => [row.budget, budgetOf(row)]));
    }),
    batches: new Shelf(async (ids) => {
      const found = await rows<{ id: string; body: string }>('select id, body from batches where id = any($1)', ids);
      return new Map(found.map((row) => [row.id, fromBody<Batch>(row)]));
    }),
    batchItems: new Shelf(async (names) => {
      const keys = names.map((name) => JSON.parse(name) as [string, number]);
      const found = await rows<{ body: string }>(
        `select i.body from unnest($1::text[], $2::int4[]) as n (batch, number) join batch_items i on i.batch = n.batch and i.number = n.number`,
        keys.map(([batch]) => batch),
        keys.map(([, number]) => number),
      );
      return new Map(found.map((row) => fromBody<BatchItem>(row)).map((item) => [batchItemName(item), item]));
    }),
  };
}

function shelved(row: CancellationRow): ShelvedCancellation {
  return { row: fromBody<Cancellation>(row), targetKey: row.target_key, followUpFailed: row.follow_up_failed === 1 };
}

function shelvedAttempt(row: AttemptRow): ShelvedAttempt {
  return { row: fromBody<Attempt>(row), targetKey: row.target_key };
}

function byCancellation(row: BelongingRow): string {
  return row.cancellation_id;
}

function grouped<R, V>(rows: readonly R[], keyOf: (row: R) => string, valueOf: (row: R) => V): Map<string, readonly V[]> {
  const lists = new Map<string, V[]>();
  for (const row of rows) {
    const list = lists.get(keyOf(row));
    if (list) list.push(valueOf(row));
    else lists.set(keyOf(row), [valueOf(row)]);
  }
  return lists;
}
