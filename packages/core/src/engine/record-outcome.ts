import type { Attempt } from '../model/attempt.ts';
import type { Cancellation } from '../model/cancellation.ts';
import type { FollowUp } from '../model/follow-up.ts';
import { sameTarget } from '../model/target.ts';
import type { WriteOutcome } from '../provider/outcomes.ts';
import type { LedgerTransaction } from '../ports/ledger.ts';
import type { Write } from './attempts.ts';
import { UNAUTHORIZED_REST_MS } from './credential-rests.ts';
import { endCancelled, endFailed, endRefused } from './ends.ts';
import { engineEvent } from './events.ts';
import { applyChange, type Change, type LaneContext } from './lane-context.ts';
import { notHeldWarning, owedHold, owedSearch } from './owed-follow-ups.ts';
import { reconcilePause, retryPause, watchPause } from './pauses.ts';

/** The attempt's outcome, the cancellation's new state and the follow-up it owes: one commit, before anyone is told. */
export async function recordOutcome(context: LaneContext, cancellation: Cancellation, write: Write & { readonly attempt: Attempt }): Promise<void> {
  const { outcome } = write;
  const followUp = outcome.kind === 'stopped' && context.account.profile.confirm === 'response' ? owed(context, cancellation, outcome) : undefined;
  const change = changeFor(context, cancellation, outcome);
  await context.lane.transact(async (transaction) => {
    await finish(context, transaction, { ...write, resolved: isResolved(context, outcome) });
    if (!(await applyChange(context, transaction, cancellation, withWarning(cancellation, change, followUp)))) return;
    if (followUp) await insertFollowUp(context, transaction, followUp);
  });
}

function changeFor(context: LaneContext, cancellation: Cancellation, outcome: WriteOutcome): Change {
  const now = context.services.clock.now();
  const { evidence } = outcome;
  const status = outcome.evidence.statuses && Object.keys(outcome.evidence.statuses).length > 0 ? { statusAfter: outcome.evidence.statuses } : {};
  const notCounted = { writes: cancellation.writes - 1 };
  switch (outcome.kind) {
    case 'stopped': {
      const number = orderNumber(cancellation, outcome.orderNumber);
      if (context.account.profile.confirm === 'read') {
        const why = 'The provider says stopped; this account wants a read to confirm it.';
        return { change: { ...status, ...number, state: 'unknown', step: 0, nextActionAt: now, remark: why }, why, evidence };
      }
      const end = endCancelled({ confirmedBy: 'response', already: outcome.already ?? false, why: 'The provider confirmed the stop.', evidence });
      return { ...end, change: { ...status, ...number, ...end.change } };
    }
    case 'requested':
      return {
        change: {
          ...status,
          ...orderNumber(cancellation, outcome.orderNumber),
          state: 'requested',
          step: 0,
          nextActionAt: now + watchPause(0),
          remark: 'The provider took the request; it will be accepted or refused there.',
          observations: [...cancellation.observations, { rawStatus: outcome.evidence.statuses ?? {}, seenAt: now }],
        },
        why: 'The provider took the request.',
        evidence,
      };
    case 'refused': {
      const refusal = { code: outcome.code, message: outcome.message, ...(outcome.nextAction !== undefined && { nextAction: outcome.nextAction }) };
      if (!outcome.readBack) return endRefused(refusal, evidence);
      const why = `The provider refused (${outcome.message}); reading what it means.`;
      return { change: { ...status, state: 'unknown', step: 0, nextActionAt: now, refusal, remark: why }, why, evidence };
    }
    case 'not_taken': {
      const why = `Account ${cancellation.account}: ${outcome.message}`;
      const rests = outcome.cause === 'unauthorized' && cancellation.priority === 'bulk';
      if (outcome.cause !== 'not_sent' && outcome.cause !== 'rate_limited' && !rests) {
        const end = endFailed(outcome.cause, why, evidence);
        return { ...end, change: { ...notCounted, ...end.change } };
      }
      const nextActionAt = now + retryPause(cancellation.step, rests ? UNAUTHORIZED_REST_MS : outcome.retryAfterMs);
      return { change: { ...notCounted, state: 'queued', step: cancellation.step + 1, nextActionAt, remark: why }, why, evidence };
    }
    case 'held':
    case 'ambiguous': {
      const why = outcome.kind === 'held' ? 'The provider answered a stop with a hold.' : `It may have taken effect: ${outcome.message}`;
      return { change: { ...status, state: 'unknown', step: 0, nextActionAt: now + reconcilePause(0), remark: why }, why, evidence };
    }
  }
}

/** The effect is known, except where it is ambiguous or still to be confirmed by a read. */
function isResolved(context: LaneContext, outcome: WriteOutcome): boolean {
  if (outcome.kind === 'stopped') return context.account.profile.confirm === 'response';
  return outcome.kind !== 'ambiguous' && outcome.kind !== 'held';
}

export async function finish(
  context: LaneContext,
  transaction: LedgerTransaction,
  { attempt, outcome, landsBefore, resolved }: Write & { attempt: Attempt; resolved: boolean },
): Promise<void> {
  const finishedAt = context.services.clock.now();
  await transaction.finishAttempt(
    attempt,
    { finishedAt, outcome: outcome.kind, evidence: outcome.evidence, resolved, landsBefore },
    engineEvent('attempt.finished', attempt, finishedAt, { evidence: outcome.evidence, data: { attempt: attempt.id, outcome: outcome.kind, followUp: attempt.followUpId } }),
  );
}

function owed(context: LaneContext, cancellation: Cancellation, outcome: Extract<WriteOutcome, { kind: 'stopped' }>): FollowUp | undefined {
  const { replacement } = outcome;
  // A replacement has another id than the original, whatever a plugin reads into the answer.
  if (replacement === undefined || sameTarget(replacement.target, cancellation.target)) return owedSearch(context, cancellation);
  return owedHold(context, cancellation, replacement);
}

function withWarning(cancellation: Cancellation, change: Change, followUp: FollowUp | undefined): Change {
  if (followUp?.state !== 'failed') return change;
  const warnings = [...cancellation.warnings, notHeldWarning(followUp, followUp.remark ?? 'it cannot be held.')];
  return { ...change, change: { ...change.change, warnings } };
}

export function insertFollowUp(context: LaneContext, transaction: LedgerTransaction, followUp: FollowUp): Promise<void> {
  return transaction.insertFollowUp(
    followUp,
    engineEvent('follow_up.created', followUp, context.services.clock.now(), {
      data: { followUp: followUp.id, state: followUp.state, target: followUp.target && `${followUp.target.kind}/${followUp.target.id}` },
    }),
  );
}

function orderNumber(cancellation: Cancellation, number: string | undefined): { orderNumber?: string } {
  return cancellation.orderNumber === null && number !== undefined ? { orderNumber: number } : {};
}

