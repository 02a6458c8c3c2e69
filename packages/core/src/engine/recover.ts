import type { Attempt } from '../model/attempt.ts';
import type { Cancellation } from '../model/cancellation.ts';
import type { FollowUp } from '../model/follow-up.ts';
import type { LedgerTransaction } from '../ports/ledger.ts';
import { engineEvent } from './events.ts';
import { applyFollowUp } from './follow-up-change.ts';
import { instantOf } from './instant.ts';
import { applyChange, type LaneContext } from './lane-context.ts';
import { LEASE_MS } from './lane-hold.ts';

const WHY = 'The process that was sending it ended before the answer was recorded; reading what became of it.';

/**
 * A row found in `sending` that this worker has not in hand: its process died, or lost the ledger, with the call out.
 * It goes to `unknown`, never back to `queued` (law 8 without breaking law 3).
 */
export async function recoverCancellation(context: LaneContext, cancellation: Cancellation): Promise<void> {
  await context.lane.transact(async (transaction) => {
    await markLost(context, transaction, (attempt) => attempt.cancellationId === cancellation.id && attempt.followUpId === null, cancellation.id);
    await applyChange(context, transaction, cancellation, {
      change: { state: 'unknown', step: 0, nextActionAt: context.services.clock.now(), remark: WHY },
      why: WHY,
    });
  });
}

export async function recoverFollowUp(context: LaneContext, followUp: FollowUp): Promise<void> {
  await context.lane.transact(async (transaction) => {
    await markLost(context, transaction, (attempt) => attempt.followUpId === followUp.id, followUp.cancellationId);
    await applyFollowUp(context, transaction, followUp, {
      change: { state: 'unknown', step: 0, nextActionAt: context.services.clock.now(), remark: WHY },
      why: WHY,
    });
  });
}

/**
 * An earlier holder sent nothing after its lease ended (at once, where it is proven dead); one of our own, whose answer
 * could not be recorded, left within its send window: when exactly, we know. Only reads after that, the time-out and the settle time say
 * "still active"; the record says since when, so that nobody takes the next write for a hasty one.
 */
async function markLost(
  context: LaneContext,
  transaction: LedgerTransaction,
  mine: (attempt: Attempt) => boolean,
  cancellationId: string,
): Promise<void> {
  const { services, lane, account } = context;
  const { wall: now, monotonic } = instantOf(services.clock);
  const open = (await transaction.attemptsOf(cancellationId)).filter((attempt) => attempt.outcome === null && mine(attempt));
  for (const attempt of open) {
    let { landsBefore } = attempt;
    if (attempt.epoch < lane.lease.epoch) {
      // The wall clock may have jumped: a lease ends neither before the lane was ours nor later than a lease lasts.
      const sinceEnd = Math.max(lane.heldSince - monotonic, Math.min(lane.lease.previousLeaseEnd - now, LEASE_MS));
      const rest = sinceEnd + account.profile.timeoutMs + account.profile.settleMs;
      landsBefore = now + rest;
      services.landings.note(attempt.id, monotonic + rest);
    } else {
      const known = services.landings.known(attempt.id);
      if (known !== undefined) landsBefore = now + (known - monotonic);
    }
    await transaction.finishAttempt(
      attempt,
      { finishedAt: now, outcome: 'lost', evidence: null, resolved: false, landsBefore },
      engineEvent('attempt.finished', attempt, now, { reason: WHY, data: { attempt: attempt.id, outcome: 'lost', followUp: attempt.followUpId } }),
    );
  }
}
