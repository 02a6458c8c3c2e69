import type { BudgetState, SlotGrant, SlotLimit } from '@countermand/core';
import { columnsOf, prepared } from '../prepared.ts';
import { findBudget } from '../reads/find-singles.ts';
import { BUDGET_COLUMNS, budgetColumns } from '../rows/budget-row.ts';
import type { BudgetsTable, LedgerDatabase } from '../tables.ts';

/** How far beyond its horizon a next slot may lie before we say that a clock was set back. */
const CLOCK_TOLERANCE_MS = 60_000;

export interface SlotQuestion extends SlotLimit {
  readonly now: number;
  /** How many are wanted. */
  readonly most: number;
}

const writeRow = prepared((database, values: BudgetsTable) =>
  database
    .insertInto('budgets')
    .values(columnsOf(values, BUDGET_COLUMNS))
    .onConflict((conflict) => conflict.column('budget').doUpdateSet(columnsOf(values, BUDGET_COLUMNS))),
);

export async function takeSlots(database: LedgerDatabase, budget: string, limit: SlotQuestion): Promise<SlotGrant> {
  const { grant, after } = slotsFrom(await findBudget(database, budget), limit);
  if (after) await writeBudget(database, budget, after);
  return grant;
}

export async function blockBudget(database: LedgerDatabase, budget: string, until: number): Promise<void> {
  await writeBudget(database, budget, blockedBudget(await findBudget(database, budget), until));
}

export interface SlotsTaken {
  readonly grant: SlotGrant;
  /** The budget with them gone; undefined where none was given. */
  readonly after?: BudgetState;
}

/** GCRA with a burst of one: each slot is a full spacing after the one before, so no window of time holds too many. */
export function slotsFrom(budget: BudgetState, limit: SlotQuestion): SlotsTaken {
  const { now, most, spacingMs, horizonMs } = limit;
  const state = sane(budget, limit);
  const firstAt = Math.max(now, state.nextSlotAt, state.blockedUntil ?? 0);
  if (firstAt > now + horizonMs) return { grant: { granted: false, waitMs: Math.max(1, Math.ceil(firstAt - horizonMs - now)) } };
  const within = spacingMs > 0 ? 1 + Math.floor((now + horizonMs - firstAt) / spacingMs) : most;
  const count = Math.min(most, within);
  const after = { ...state, nextSlotAt: firstAt + count * spacingMs };
  return { grant: { granted: true, now, firstAt, count, generation: state.generation }, after };
}

export function blockedBudget(state: BudgetState, until: number): BudgetState {
  return {
    nextSlotAt: Math.max(state.nextSlotAt, until),
    blockedUntil: Math.max(state.blockedUntil ?? until, until),
    generation: state.generation + 1,
  };
}

/** After a clock was set back by hours the next slot lies hours ahead; nobody may wait for that. */
function sane(state: BudgetState, { now, spacingMs, horizonMs }: SlotQuestion): BudgetState {
  const blocked = state.blockedUntil !== null && state.blockedUntil > now;
  const furthest = now + Math.max(horizonMs, spacingMs) * 2 + CLOCK_TOLERANCE_MS;
  return !blocked && state.nextSlotAt > furthest ? { ...state, nextSlotAt: now } : state;
}

async function writeBudget(database: LedgerDatabase, budget: string, state: BudgetState): Promise<void> {
  await writeRow(database, budgetColumns(budget, state));
}
