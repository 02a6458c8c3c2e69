import type { BudgetState, IntakeKey, IntakeRecord, LaneLease } from '@countermand/core';
import type { FollowUp } from '@countermand/core/model';
import { prepared } from '../prepared.ts';
import { fromBody } from '../rows/body.ts';
import { BUDGET_COLUMNS, budgetOf, UNUSED_BUDGET } from '../rows/budget-row.ts';
import { INTAKE_COLUMNS, intakeOf } from '../rows/intake-row.ts';
import { LANE_COLUMNS, laneOf } from '../rows/lane-row.ts';
import type { LedgerDatabase } from '../tables.ts';

// Columns by name: one that a newer version adds must not change what a prepared statement answers.
const followUpById = prepared((database, values: { id: string }) =>
  database.selectFrom('follow_ups').select('body').where('id', '=', values.id),
);

const intakeByKey = prepared((database, { principal, route, key }: IntakeKey) =>
  database.selectFrom('intakes').select(INTAKE_COLUMNS).where('principal', '=', principal).where('route', '=', route).where('key', '=', key),
);

const laneByAccount = prepared((database, values: { account: string }) =>
  database.selectFrom('lanes').select(LANE_COLUMNS).where('account', '=', values.account),
);

const budgetByName = prepared((database, values: { budget: string }) =>
  database.selectFrom('budgets').select(BUDGET_COLUMNS).where('budget', '=', values.budget),
);

export async function findFollowUp(database: LedgerDatabase, id: string): Promise<FollowUp | undefined> {
  const [row] = (await followUpById(database, { id })).rows;
  return row && fromBody<FollowUp>(row);
}

export async function findIntake(database: LedgerDatabase, key: IntakeKey): Promise<IntakeRecord | undefined> {
  const [row] = (await intakeByKey(database, key)).rows;
  return row && intakeOf(row);
}

export async function findLane(database: LedgerDatabase, account: string): Promise<LaneLease | undefined> {
  const [row] = (await laneByAccount(database, { account })).rows;
  return row && laneOf(row);
}

export async function findBudget(database: LedgerDatabase, budget: string): Promise<BudgetState> {
  const [row] = (await budgetByName(database, { budget })).rows;
  return row ? budgetOf(row) : UNUSED_BUDGET;
}
