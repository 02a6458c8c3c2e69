import type {
  BudgetState,
  CancellationChange,
  FiledBatchItem,
  FollowUpChange,
  IntakeKey,
  IntakeRecord,
  LaneClaim,
  LaneLease,
  LedgerTransaction,
  Seen,
  SlotGrant,
  SlotLimit,
} from '@countermand/core';
import { DuplicateIntakeError } from '@countermand/core/errors';
import type {
  Attempt,
  Batch,
  BatchItem,
  BatchItemProblem,
  Cancellation,
  CancellationRecord,
  Clock,
  FollowUp,
  NewBatchEvent,
  NewEvent,
  Requester,
} from '@countermand/core/model';
import { UNUSED_BUDGET } from '../../store/rows/budget-row.ts';
import type { AppendedEvent } from '../../store/writes/append-event.ts';
import type { AttemptFinish } from '../../store/writes/attempts.ts';
import { blockedBudget, slotsFrom } from '../../store/writes/budgets.ts';
import { claimedLane, releasedLane } from '../../store/writes/lanes.ts';
import type { FreshIds } from './fresh-ids.ts';
import { SharedAttempts } from './shared-attempts.ts';
import { SharedBatches } from './shared-batches.ts';
import { SharedCancellations } from './shared-cancellations.ts';
import { SharedFollowUps } from './shared-follow-ups.ts';
import { intakeName, type Shelves } from './shelves.ts';
import type { Locks } from './locks.ts';
import type { UndoLog } from './shelf.ts';

/** What the changes of a group run on together. */
export interface SharedGround {
  readonly shelves: Shelves;
  readonly locks: Locks;
  /** Attempts that the group made. */
  readonly fresh: FreshIds;
  readonly clock: Clock;
  /** Whose time leases and slots count in. */
  readonly leaseTime: () => number;
}

/** One change's own part of it. */
export interface SharedChange {
  readonly undo: UndoLog;
  readonly events: AppendedEvent[];
}

/** What is asked of a ledger again and again; the rest is asked rarely, and one by one. */
export type SharedCalls = Pick<
  LedgerTransaction,
  | 'cancellation'
  | 'liveCancellation'
  | 'insertCancellation'
  | 'changeCancellation'
  | 'insertRequester'
  | 'withdrawRequester'
  | 'attemptsOf'
  | 'unresolvedAttempts'
  | 'insertAttempt'
  | 'finishAttempt'
  | 'resolveAttempts'
  | 'followUp'
  | 'insertFollowUp'
  | 'changeFollowUp'
  | 'batch'
  | 'fileBatchItem'
  | 'failBatchItem'
  | 'intake'
  | 'rememberIntake'
  | 'lane'
  | 'claimLane'
  | 'releaseLane'
  | 'budget'
  | 'takeSlots'
  | 'blockBudget'
>;

/** The calls of one change while others of its group run beside it. Each takes the locks of what it sees or changes. */
export class SharedTransaction implements SharedCalls {
  readonly #ground: SharedGround;
  readonly #change: SharedChange;
  readonly #cancellations: SharedCancellations;
  readonly #attempts: SharedAttempts;
  readonly #followUps: SharedFollowUps;
  readonly #batches: SharedBatches;

  constructor(ground: SharedGround, change: SharedChange) {
    this.#ground = ground;
    this.#change = change;
    this.#cancellations = new SharedCancellations(ground, change);
    this.#attempts = new SharedAttempts(ground, change);
    this.#followUps = new SharedFollowUps(ground, change);
    this.#batches = new SharedBatches(ground, change);
  }

  cancellation(id: string): Promise<CancellationRecord | undefined> {
    return this.#cancellations.record(id);
  }

  liveCancellation(targetKey: string): Promise<CancellationRecord | undefined> {
    return this.#cancellations.live(targetKey);
  }

  insertCancellation(cancellation: Cancellation, requester: Requester, targetKey: string, event: NewEvent): Promise<void> {
    return this.#cancellations.insert(cancellation, requester, targetKey, event);
  }

  changeCancellation(seen: Seen, change: CancellationChange, event: NewEvent): Promise<Cancellation | undefined> {
    return this.#cancellations.change(seen, change, event);
  }

  insertRequester(cancellationId: string, requester: Requester, event: NewEvent): Promise<void> {
    return this.#cancellations.join(cancellationId, requester, event);
  }

  withdrawRequester(cancellationId: string, requesterId: string, at: number, event: NewEvent): Promise<boolean> {
    return this.#cancellations.withdraw(cancellationId, requesterId, at, event);
  }

  attemptsOf(cancellationId: string): Promise<readonly Attempt[]> {
    return this.#attempts.ofCancellation(cancellationId);
  }

  unresolvedAttempts(targetKey: string): Promise<readonly Attempt[]> {
    return this.#attempts.unresolved(targetKey);
  }

  insertAttempt(attempt: Attempt, targetKey: string, event: NewEvent): Promise<void> {
    return this.#attempts.insert(attempt, targetKey, event);
  }

  finishAttempt({ id }: Attempt, finish: AttemptFinish, event: NewEvent): Promise<void> {
    return this.#attempts.finish(id, finish, event);
  }

  resolveAttempts(targetKey: string): Promise<void> {
    return this.#attempts.resolve(targetKey);
  }

  followUp(id: string): Promise<FollowUp | undefined> {
    return this.#followUps.find(id);
  }

  insertFollowUp(followUp: FollowUp, event: NewEvent): Promise<void> {
    return this.#followUps.insert(followUp, event);
  }

  changeFollowUp(seen: Seen, change: FollowUpChange, event: NewEvent): Promise<boolean> {
    return this.#followUps.change(seen, change, event);
  }

  batch(id: string): Promise<Batch | undefined> {
    return this.#batches.find(id);
  }

  fileBatchItem(filed: FiledBatchItem): Promise<boolean> {
    return this.#batches.file(filed);
  }

  failBatchItem(item: Pick<BatchItem, 'batch' | 'number'>, problem: BatchItemProblem, event: NewBatchEvent): Promise<boolean> {
    return this.#batches.fail(item, problem, event);
  }

  async intake(key: IntakeKey): Promise<IntakeRecord | undefined> {
    const name = intakeName(key);
    await this.#ground.locks.take(this.#change, 'intake', name);
    return this.#ground.shelves.intakes.get(name);
  }

  async rememberIntake(record: IntakeRecord): Promise<void> {
    if (await this.intake(record)) throw new DuplicateIntakeError('The idempotency key was used before by this principal on this route.');
    this.#ground.shelves.intakes.put(intakeName(record), record, this.#change.undo);
  }

  async lane(account: string): Promise<LaneLease | undefined> {
    await this.#ground.locks.take(this.#change, 'lane', account, 'shared');
    return this.#ground.shelves.lanes.get(account);
  }

  async claimLane(claim: LaneClaim): Promise<LaneLease | undefined> {
    const lease = claimedLane(await this.#ownLane(claim.account), claim, this.#ground.leaseTime());
    if (lease) this.#ground.shelves.lanes.put(claim.account, lease, this.#change.undo);
    return lease;
  }

  async releaseLane(account: string, holder: string, epoch: number): Promise<void> {
    const released = releasedLane(await this.#ownLane(account), { account, holder, epoch }, this.#ground.leaseTime());
    if (released) this.#ground.shelves.lanes.put(account, released, this.#change.undo);
  }

  async budget(name: string): Promise<BudgetState> {
    await this.#ground.locks.take(this.#change, 'budget', name);
    return (await this.#ground.shelves.budgets.get(name)) ?? UNUSED_BUDGET;
  }

  async takeSlots(name: string, limit: SlotLimit, count: number): Promise<SlotGrant> {
    const { grant, after } = slotsFrom(await this.budget(name), { ...limit, most: count, now: this.#ground.leaseTime() });
    if (after) this.#ground.shelves.budgets.put(name, after, this.#change.undo);
    return grant;
  }

  async blockBudget(name: string, forMs: number): Promise<void> {
    this.#ground.shelves.budgets.put(name, blockedBudget(await this.budget(name), this.#ground.leaseTime() + forMs), this.#change.undo);
  }

  async #ownLane(account: string): Promise<LaneLease | undefined> {
    await this.#ground.locks.take(this.#change, 'lane', account);
    return this.#ground.shelves.lanes.get(account);
  }
}
