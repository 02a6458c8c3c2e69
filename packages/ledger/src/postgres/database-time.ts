import type { LaneClaim, LaneLease, SlotGrant, SlotLimit } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import type { LedgerDatabase } from '../store/tables.ts';
import { blockBudget, takeSlots } from '../store/writes/budgets.ts';
import { claimLane, releaseLane } from '../store/writes/lanes.ts';
import { StoreTransaction } from '../store/writes/store-transaction.ts';

/** Leases and slots count in the database's time: it is one, where the clocks of several machines differ. */
export class DatabaseTimeTransaction extends StoreTransaction {
  readonly #databaseTime: () => number;

  constructor(database: LedgerDatabase, clock: Clock, databaseTime: () => number) {
    super(database, clock);
    this.#databaseTime = databaseTime;
  }

  override claimLane(claim: LaneClaim): Promise<LaneLease | undefined> {
    return claimLane(this.database, claim, this.#databaseTime());
  }

  override releaseLane(account: string, holder: string, epoch: number): Promise<void> {
    return releaseLane(this.database, { account, holder, epoch }, this.#databaseTime());
  }

  override takeSlots(budget: string, limit: SlotLimit, most: number): Promise<SlotGrant> {
    return takeSlots(this.database, budget, { ...limit, most, now: this.#databaseTime() });
  }

  override blockBudget(budget: string, forMs: number): Promise<void> {
    return blockBudget(this.database, budget, this.#databaseTime() + forMs);
  }
}
