import type {
  CancellationChange,
  FollowUpChange,
  IntakeRecord,
  LaneClaim,
  LaneLease,
  LedgerTransaction,
  Seen,
  SlotGrant,
  SlotLimit,
} from '@countermand/core';
import type { Attempt, Cancellation, FollowUp, NewEvent, Requester } from '@countermand/core/model';
import { appendEvent } from './append-event.ts';
import { finishAttempt, insertAttempt, resolveAttempts, type AttemptFinish } from './attempts.ts';
import { blockBudget, takeSlots } from './budgets.ts';
import { changeCancellation } from './change-cancellation.ts';
import { changeFollowUp, insertFollowUp } from './follow-ups.ts';
import { insertCancellation } from './insert-cancellation.ts';
import { claimLane, releaseLane } from './lanes.ts';
import { rememberIntake } from './remember-intake.ts';
import { joinCancellation, withdrawRequester } from './requesters.ts';
import { StoreNotificationTransaction } from './store-notification-transaction.ts';

/** Every change the ledger knows, over a connection that has a transaction open. */
export class StoreTransaction extends StoreNotificationTransaction implements LedgerTransaction {
  insertCancellation(cancellation: Cancellation, requester: Requester, targetKey: string, event: NewEvent): Promise<void> {
    return insertCancellation(this.database, { cancellation, requester, targetKey, event });
  }

  changeCancellation(seen: Seen, change: CancellationChange, event: NewEvent): Promise<Cancellation | undefined> {
    return changeCancellation(this.database, { seen, change, event, now: this.clock.now() });
  }

  async insertRequester(cancellationId: string, requester: Requester, event: NewEvent): Promise<void> {
    await joinCancellation(this.database, cancellationId, requester);
    await appendEvent(this.database, event);
  }

  withdrawRequester(cancellationId: string, requesterId: string, at: number, event: NewEvent): Promise<boolean> {
    return withdrawRequester(this.database, { cancellationId, requesterId, at, event });
  }

  async insertAttempt(attempt: Attempt, targetKey: string, event: NewEvent): Promise<void> {
    await insertAttempt(this.database, attempt, targetKey);
    await appendEvent(this.database, event);
  }

  async finishAttempt(attempt: Attempt, finish: AttemptFinish, event: NewEvent): Promise<void> {
    await finishAttempt(this.database, attempt, finish);
    await appendEvent(this.database, event);
  }

  resolveAttempts(targetKey: string): Promise<void> {
    return resolveAttempts(this.database, targetKey);
  }

  insertFollowUp(followUp: FollowUp, event: NewEvent): Promise<void> {
    return insertFollowUp(this.database, followUp, event);
  }

  changeFollowUp(seen: Seen, change: FollowUpChange, event: NewEvent): Promise<boolean> {
    return changeFollowUp(this.database, { seen, change, event, now: this.clock.now() });
  }

  rememberIntake(record: IntakeRecord): Promise<void> {
    return rememberIntake(this.database, record);
  }

  claimLane(claim: LaneClaim): Promise<LaneLease | undefined> {
    return claimLane(this.database, claim, this.clock.now());
  }

  releaseLane(account: string, holder: string, epoch: number): Promise<void> {
    return releaseLane(this.database, { account, holder, epoch }, this.clock.now());
  }

  takeSlots(budget: string, limit: SlotLimit, count: number): Promise<SlotGrant> {
    return takeSlots(this.database, budget, { ...limit, now: this.clock.now(), most: count });
  }

  blockBudget(budget: string, forMs: number): Promise<void> {
    return blockBudget(this.database, budget, this.clock.now() + forMs);
  }
}
