import type { Account, BudgetState, UsableAccount } from '@countermand/core';
import type { Meters } from './meters.ts';
import type { SlotUse } from './slot-use.ts';

export interface BudgetGaugesParts {
  readonly meters: Meters;
  readonly slotUse: SlotUse;
  readonly accounts: () => readonly Account[];
  /** The account's budget in the ledger; undefined where its secret or the ledger cannot be read. */
  readonly budgetOf: (account: UsableAccount) => Promise<BudgetState | undefined>;
}

/** Sets the gauges of each usable account's rate budget. */
export async function readBudgetGauges({ meters, slotUse, accounts, budgetOf }: BudgetGaugesParts, now: number): Promise<void> {
  meters.clear('countermand_budget_blocked');
  for (const account of accounts()) {
    if (!account.usable) continue;
    const labels = { account: account.id };
    const { requests, perSeconds } = account.profile.rateLimit;
    meters.set('countermand_budget_limit_requests_per_second', labels, requests / perSeconds);
    meters.set('countermand_budget_utilization_ratio', labels, (slotUse.perSecond(account.id) * perSeconds) / requests);
    const budget = await budgetOf(account);
    if (budget) meters.set('countermand_budget_blocked', labels, (budget.blockedUntil ?? 0) > now ? 1 : 0);
  }
}
