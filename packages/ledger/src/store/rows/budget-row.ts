import type { BudgetState } from '@countermand/core';
import type { BudgetsTable } from '../tables.ts';

/** A budget nobody has used yet. */
export const UNUSED_BUDGET: BudgetState = { nextSlotAt: 0, blockedUntil: null, generation: 0 };

export const BUDGET_COLUMNS = ['budget', 'next_slot_at', 'blocked_until', 'generation'] as const;

export function budgetColumns(budget: string, state: BudgetState): BudgetsTable {
  return { budget, next_slot_at: state.nextSlotAt, blocked_until: state.blockedUntil, generation: state.generation };
}

export function budgetOf(row: BudgetsTable): BudgetState {
  return { nextSlotAt: row.next_slot_at, blockedUntil: row.blocked_until, generation: row.generation };
}
