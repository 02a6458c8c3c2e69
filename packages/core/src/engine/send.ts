import type { Attempt } from '../model/attempt.ts';
import type { Cancellation } from '../model/cancellation.ts';
import { targetKey } from '../model/target-key.ts';
import type { CancellationChange } from '../ports/ledger.ts';
import { newAttempt, startedEvent, writeOnce } from './attempts.ts';
import { isWanted } from './batch-gate.ts';
import type { Departure } from './departure.ts';
import { applyChange, type LaneContext } from './lane-context.ts';
import { planOptions } from './plan-options.ts';
import { recordOutcome } from './record-outcome.ts';
import { resolveSeen } from './resolve-seen.ts';
import { isStale } from './stale.ts';
import type { Urgency } from './waiting-line.ts';

interface SendParts {
  readonly operation: string;
  /** What the read before the write showed. */
  readonly seen: CancellationChange;
  readonly urgency: Urgency;
  /** Earlier writes to the target that were in doubt, and that the read has decided. */
  readonly decided: readonly Attempt[];
}

/** `in_doubt`: another write to the target is not decided, and nothing was sent · `not_now`: given up, gone stale, or changed by somebody else. */
export type Sent = 'sent' | 'in_doubt' | 'not_now';

/**
 * The one write: shortly before its slot the attempt goes to disk together with the move to `sending`, then the call leaves
 * at the slot (law 2). Whoever withdrew meanwhile has won: the conditional move fails and nothing leaves (law 6).
 */
export async function send(context: LaneContext, cancellation: Cancellation, parts: SendParts): Promise<Sent> {
  const departure = await context.services.budget.prepare(context.account, parts.urgency, context.signal);
  if (departure === undefined) return 'not_now';
  try {
    return await depart(context, cancellation, { ...parts, departure });
  } finally {
    departure.over();
  }
}

async function depart(context: LaneContext, cancellation: Cancellation, parts: SendParts & { readonly departure: Departure }): Promise<Sent> {
  const { services, lane, account } = context;
  // The slot may have been a long time coming; a stop gone stale is left to the next look, which ends it.
  if (isStale(services, cancellation)) return 'not_now';
  const attempt = newAttempt(context, {
    cancellationId: cancellation.id,
    followUpId: null,
    target: cancellation.target,
    operation: parts.operation,
    number: cancellation.attempts + 1,
  });
  const move = intent(cancellation, { ...parts, at: attempt.startedAt });
  const committed = await lane.transact(async (transaction): Promise<Exclude<Sent, 'sent'> | Cancellation> => {
    // A pause or an abort that came first has won (law 6).
    if (!(await isWanted(transaction, cancellation))) return 'not_now';
    const key = targetKey(cancellation.origin, cancellation.target);
    // A write to this target that our read did not decide, such as a hold that began since, comes first (law 3).
    if (!(await resolveSeen(transaction, key, parts.decided))) return 'in_doubt';
    const sending = await applyChange(context, transaction, cancellation, move);
    if (!sending) return 'not_now';
    await transaction.insertAttempt(attempt, key, startedEvent(attempt));
    return sending;
  });
  if (typeof committed === 'string') return committed;
  const options = planOptions(account, cancellation.options, cancellation.reason);
  const write = await writeOnce(context, attempt, { options, departure: parts.departure });
  await recordOutcome(context, committed, { attempt, ...write });
  return 'sent';
}

function intent(cancellation: Cancellation, parts: SendParts & { readonly at: number }) {
  return {
    change: {
      ...parts.seen,
      state: 'sending' as const,
      // Due at once: the worker that has it in hand passes it over, a later one recovers it.
      nextActionAt: parts.at,
      attempts: cancellation.attempts + 1,
      // Counted before the call, so that a crash cannot forget it; taken back when it certainly was not taken.
      writes: cancellation.writes + 1,
      sendAgain: false,
      remark: null,
    },
    why: `Sending ${parts.operation}.`,
  };
}
