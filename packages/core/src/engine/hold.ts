import type { Cancellation } from '../model/cancellation.ts';
import type { FollowUp } from '../model/follow-up.ts';
import type { Target } from '../model/target.ts';
import { targetKey } from '../model/target-key.ts';
import type { OperationRecord } from '../provider/capabilities.ts';
import type { WriteOutcome } from '../provider/outcomes.ts';
import { newAttempt, startedEvent, writeOnce } from './attempts.ts';
import type { Departure } from './departure.ts';
import { applyFollowUp, commitFollowUp, endFollowUp, giveUpHold, type FollowUpStep } from './follow-up-change.ts';
import { instantOf } from './instant.ts';
import { landedBy } from './landings.ts';
import type { LaneContext } from './lane-context.ts';
import { FOLLOW_UP_DEADLINE, reconcilePause, retryPause } from './pauses.ts';
import { planOptions } from './plan-options.ts';
import { resolveSeen } from './resolve-seen.ts';
import { recheckHold } from './recheck-hold.ts';
import { finish } from './record-outcome.ts';

/** `pending`: holds the replacement by a durable attempt of its own, under the same laws as the stop itself. */
export async function hold(context: LaneContext, cancellation: Cancellation, followUp: FollowUp & { readonly target: Target }): Promise<void> {
  const { services, account } = context;
  const now = instantOf(services.clock);
  const operation = account.provider.operations.find((record) => record.purpose === 'hold' && record.target === followUp.target.kind);
  if (operation === undefined) {
    await commitFollowUp(context, followUp, giveUpHold('the provider has no way to hold it.'));
    return;
  }
  // A person who asks again after the deadline gets one more try: then the steps begin anew.
  if (followUp.step > 0 && now.wall - followUp.createdAt > FOLLOW_UP_DEADLINE) {
    await commitFollowUp(context, followUp, giveUpHold(`it could not be held in time. ${followUp.remark ?? ''}`.trim()));
    return;
  }
  const key = targetKey(cancellation.origin, followUp.target);
  const unresolved = await services.ledger.reader.unresolvedAttempts(key);
  if (unresolved.length > 0) {
    // Another write to this very target is in doubt: a read made after it could land comes first (law 3).
    const lands = landedBy(context, unresolved, now);
    if (now.wall >= lands) return recheckHold(context, cancellation, followUp);
    const why = 'An earlier write to the replacement may still take effect.';
    await commitFollowUp(context, followUp, { change: { nextActionAt: lands, remark: why }, why });
    return;
  }
  const departure = await services.budget.prepare(account, 'follow_up', context.signal);
  if (departure === undefined) return;
  try {
    if (!(await isWrittenToSince(context, key, followUp))) return await depart(context, cancellation, { followUp, operation, departure });
  } finally {
    departure.over();
  }
  // The turn was for a write; the read waits for one of its own.
  await recheckHold(context, cancellation, followUp);
}

/** Whether a cancellation of the replacement itself wrote to it after it was last seen: then it may be stopped, and a read comes first. */
async function isWrittenToSince({ services }: LaneContext, key: string, followUp: FollowUp): Promise<boolean> {
  const { items } = await services.ledger.reader.listCancellations({ targetKey: key, limit: 1 });
  return items.some(({ cancellation }) => cancellation.writes > 0 && cancellation.updatedAt >= followUp.updatedAt);
}

interface DepartParts {
  readonly followUp: FollowUp & { readonly target: Target };
  readonly operation: OperationRecord;
  readonly departure: Departure;
}

async function depart(context: LaneContext, cancellation: Cancellation, { followUp, operation, departure }: DepartParts): Promise<void> {
  const { lane, account } = context;
  const key = targetKey(cancellation.origin, followUp.target);
  const attempt = newAttempt(context, {
    cancellationId: cancellation.id,
    followUpId: followUp.id,
    target: followUp.target,
    operation: operation.name,
    number: followUp.attempts + 1,
  });
  const sending = await lane.transact(async (transaction) => {
    // Nor may one have begun while the slot was waited for.
    if (!(await resolveSeen(transaction, key, []))) return undefined;
    const change = { state: 'sending', nextActionAt: attempt.startedAt, attempts: followUp.attempts + 1, writes: followUp.writes + 1, remark: null } as const;
    if (!(await applyFollowUp(context, transaction, followUp, { change, why: `Sending ${operation.name}.` }))) return undefined;
    await transaction.insertAttempt(attempt, key, startedEvent(attempt));
    return transaction.followUp(followUp.id);
  });
  if (sending === undefined) return;
  const options = planOptions(account, cancellation.options, cancellation.reason);
  const write = await writeOnce(context, attempt, { options, departure });
  await lane.transact(async (transaction) => {
    await finish(context, transaction, { attempt, ...write, resolved: write.outcome.kind !== 'ambiguous' });
    await applyFollowUp(context, transaction, sending, afterHold(context, sending, write.outcome));
  });
}

function afterHold(context: LaneContext, followUp: FollowUp, outcome: WriteOutcome): FollowUpStep {
  const now = context.services.clock.now();
  const { evidence } = outcome;
  switch (outcome.kind) {
    case 'held':
      return { change: { state: 'held', nextActionAt: null, remark: null, providerStatus: Object.values(evidence.statuses ?? {})[0] ?? null }, why: 'The replacement is on hold.', evidence };
    case 'stopped':
      return endFollowUp('left', 'The replacement is itself stopped; nothing will be sent from it.', evidence);
    case 'refused':
    case 'requested':
    case 'ambiguous': {
      const why = outcome.kind === 'requested' ? 'The hold was only requested.' : `Reading whether it is held: ${outcome.message}`;
      return { change: { state: 'unknown', step: 0, nextActionAt: now + (outcome.kind === 'ambiguous' ? reconcilePause(0) : 0), remark: why }, why, evidence };
    }
    case 'not_taken': {
      if (outcome.cause !== 'not_sent' && outcome.cause !== 'rate_limited') return giveUpHold(outcome.message, evidence);
      const nextActionAt = now + retryPause(followUp.step, outcome.retryAfterMs);
      return { change: { state: 'pending', step: followUp.step + 1, nextActionAt, writes: followUp.writes - 1, remark: outcome.message }, why: outcome.message, evidence };
    }
  }
}
