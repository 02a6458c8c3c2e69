import type { BudgetState, SlotGrant, SlotLimit } from '@countermand/core';
import { budgetColumns, budgetOf, UNUSED_BUDGET } from '../rows/budget-row.ts';
import type { LedgerDatabase } from '../tables.ts';

/** How far beyond its horizon a next slot may lie before we say that a clock was set back. */
const CLOCK_TOLERANCE_MS = 60_000;

/** GCRA with a burst of one: each slot is a full spacing after the one before, so no window of time holds too many. */
export async function takeSlot(database: LedgerDatabase, budget: string, limit: SlotLimit & { now: number }): Promise<SlotGrant> {
  const { now, spacingMs, horizonMs } = limit;
  const state = sane(await readBudget(database, budget), limit);
  const at = Math.max(now, state.nextSlotAt, state.blockedUntil ?? 0);
  if (at > now + horizonMs) return { granted: false, waitMs: Math.max(1, Math.ceil(at - horizonMs - now)) };
  await writeBudget(database, budget, { ...state, nextSlotAt: at + spacingMs });
  return { granted: true, at, generation: state.generation };
}

export async function blockBudget(database: LedgerDatabase, budget: string, until: number): Promise<void> {
  const state = await readBudget(database, budget);
  await writeBudget(database, budget, {
    nextSlotAt: Math.max(state.nextSlotAt, until),
    blockedUntil: Math.max(state.blockedUntil ?? until, until),
    generation: state.generation + 1,
  });
}

/** After a clock was set back by hours the next slot lies hours ahead; nobody may wait for that. */
function sane(state: BudgetState, { now, spacingMs, horizonMs }: SlotLimit & { now: number }): BudgetState {
  const blocked = state.blockedUntil !== null && state.blockedUntil > now;
  const furthest = now + Math.max(horizonMs, spacingMs) * 2 + CLOCK_TOLERANCE_MS;
  return !blocked && state.nextSlotAt > furthest ? { ...state, nextSlotAt: now } : state;
}

async function readBudget(database: LedgerDatabase, budget: string): Promise<BudgetState> {
  const row = await database.selectFrom('budgets').selectAll().where('budget', '=', budget).executeTakeFirst();
  return row ? budgetOf(row) : UNUSED_BUDGET;
}

async function writeBudget(database: LedgerDatabase, budget: string, state: BudgetState): Promise<void> {
  const columns = budgetColumns(budget, state);
  await database
    .insertInto('budgets')
    .values(columns)
    .onConflict((conflict) => conflict.column('budget').doUpdateSet(columns))
    .execute();
}
