import { DuplicateIntakeError } from '../errors/duplicate-intake-error.ts';
import { DuplicateLiveTargetError } from '../errors/duplicate-live-target-error.ts';
import { IllegalMoveError } from '../errors/illegal-move-error.ts';
import type { Attempt } from '../model/attempt.ts';
import type { Cancellation } from '../model/cancellation.ts';
import { FOLLOW_UP_MOVES, type FollowUp } from '../model/follow-up.ts';
import type { NewEvent } from '../model/event.ts';
import type { Requester } from '../model/requester.ts';
import { canMove, isEndState } from '../model/states.ts';
import type { SlotLimit } from '../ports/budget-store.ts';
import type { LaneClaim } from '../ports/lane-store.ts';
import type { CancellationChange, FollowUpChange, LedgerTransaction, Seen } from '../ports/ledger.ts';
import type { IntakeKey, IntakeRecord } from '../ports/ledger-queries.ts';
import type { CompactedRecords } from '../ports/ledger-retention.ts';
import { blockedBudget, claimedLane, FRESH_BUDGET, takenSlots } from './memory-lanes.ts';
import { liveRecord } from './memory-listing.ts';
import { replaceRecords } from './memory-retention.ts';
import { intakeKeyText } from './memory-tables.ts';
import { MemoryNotificationTransaction } from './memory-notification-transaction.ts';

/** One transaction's changes, in a layer of their own. */
export class MemoryTransaction extends MemoryNotificationTransaction implements LedgerTransaction {
  insertCancellation(row: Cancellation, requester: Requester, targetKey: string, event: NewEvent) {
    return this.later(() => {
      const live = liveRecord(this.tables, targetKey);
      if (live) throw new DuplicateLiveTargetError(`The target has the live cancellation ${live.cancellation.id}.`);
      this.tables.cancellations.set(row.id, { row, targetKey });
      this.tables.requesters.set(requester.id, { row: requester, cancellationId: row.id });
      this.append(event);
    });
  }

  changeCancellation(seen: Seen, change: CancellationChange, event: NewEvent) {
    return this.later(() => {
      const stored = this.tables.cancellations.get(seen.id);
      if (stored?.row.version !== seen.version) return undefined;
      const before = stored.row;
      const state = change.state ?? before.state;
      const moved = state !== before.state;
      if (moved && !canMove(before.state, state)) throw new IllegalMoveError(`${seen.id}: ${before.state} → ${state}`);
      const now = this.clock.now();
      const times = { updatedAt: now, ...(moved && { stateSince: now }), ...(moved && isEndState(state) && { settledAt: now }) };
      const row = { ...before, ...change, ...times, version: before.version + 1 };
      this.tables.cancellations.set(seen.id, { ...stored, row });
      this.append(event);
      return row;
    });
  }

  insertRequester(cancellationId: string, requester: Requester, event: NewEvent) {
    return this.later(() => {
      this.tables.requesters.set(requester.id, { row: requester, cancellationId });
      this.append(event);
    });
  }

  withdrawRequester(cancellationId: string, requesterId: string, at: number, event: NewEvent) {
    return this.later(() => {
      const stored = this.tables.requesters.get(requesterId);
      if (stored?.cancellationId !== cancellationId || stored.row.withdrawnAt !== null) return false;
      this.tables.requesters.set(requesterId, { ...stored, row: { ...stored.row, withdrawnAt: at } });
      this.append(event);
      return true;
    });
  }

  insertAttempt(row: Attempt, targetKey: string, event: NewEvent) {
    return this.later(() => {
      this.tables.attempts.set(row.id, { row, targetKey });
      this.append(event);
    });
  }

  finishAttempt({ id }: Attempt, finish: Partial<Attempt>, event: NewEvent) {
    return this.later(() => {
      const stored = this.tables.attempts.get(id);
      if (stored === undefined) throw new Error(`There is no attempt ${id}.`);
      this.tables.attempts.set(id, { ...stored, row: { ...stored.row, ...finish } });
      this.append(event);
    });
  }

  resolveAttempts(targetKey: string) {
    return this.later(() => {
      for (const stored of [...this.tables.attempts.values()]) {
        if (stored.targetKey !== targetKey || stored.row.resolved) continue;
        this.tables.attempts.set(stored.row.id, { ...stored, row: { ...stored.row, resolved: true } });
      }
    });
  }

  insertFollowUp(followUp: FollowUp, event: NewEvent) {
    return this.later(() => {
      this.tables.followUps.set(followUp.id, followUp);
      this.append(event);
    });
  }

  changeFollowUp(seen: Seen, change: FollowUpChange, event: NewEvent) {
    return this.later(() => {
      const before = this.tables.followUps.get(seen.id);
      if (before?.version !== seen.version) return false;
      const state = change.state ?? before.state;
      if (state !== before.state && !FOLLOW_UP_MOVES[before.state].includes(state)) {
        throw new IllegalMoveError(`${seen.id}: ${before.state} → ${state}`);
      }
      this.tables.followUps.set(seen.id, { ...before, ...change, updatedAt: this.clock.now(), version: before.version + 1 });
      this.append(event);
      return true;
    });
  }

  rememberIntake(record: IntakeRecord) {
    return this.later(() => {
      const key = intakeKeyText(record);
      if (this.tables.intakes.get(key)) throw new DuplicateIntakeError(`The key "${record.key}" is taken.`);
      this.tables.intakes.set(key, record);
    });
  }

  claimLane(claim: LaneClaim) {
    return this.later(() => {
      const lease = claimedLane(this.tables.lanes.get(claim.account), claim, this.clock.now());
      if (lease) this.tables.lanes.set(claim.account, lease);
      return lease;
    });
  }

  releaseLane(account: string, holder: string, epoch: number) {
    return this.later(() => {
      const lease = this.tables.lanes.get(account);
      if (lease?.holder !== holder || lease.epoch !== epoch) return;
      this.tables.lanes.set(account, { ...lease, holder: '', expiresAt: this.clock.now() });
    });
  }

  takeSlots(budget: string, limit: SlotLimit, count: number) {
    return this.later(() => {
      const { grant, after } = takenSlots(this.tables.budgets.get(budget) ?? FRESH_BUDGET, limit, { now: this.clock.now(), most: count });
      if (grant.granted) this.tables.budgets.set(budget, after);
      return grant;
    });
  }

  beginSweep(everyMs: number) {
    return this.later(() => {
      const now = this.clock.now();
      const last = this.tables.marks.get('retention_begun_at');
      if (last !== undefined && last <= now && now - last < everyMs) return false;
      this.tables.marks.set('retention_begun_at', now);
      return true;
    });
  }

  async compactCancellation(seen: Seen, records: CompactedRecords, event: NewEvent) {
    if (!(await this.changeCancellation(seen, records.change, event))) return false;
    replaceRecords(this.tables, records);
    return true;
  }

  forgetIntakes(keys: readonly IntakeKey[]) {
    return this.later(() => {
      for (const key of keys) this.tables.intakes.delete(intakeKeyText(key));
    });
  }

  blockBudget(budget: string, forMs: number) {
    return this.later(() => this.tables.budgets.set(budget, blockedBudget(this.tables.budgets.get(budget) ?? FRESH_BUDGET, this.clock.now() + forMs)));
  }
}
