import type { Attempt } from '../model/attempt.ts';
import { timestamp } from '../model/clock.ts';
import type { NewEvent } from '../model/event.ts';
import type { SpanFacts } from '../ports/telemetry.ts';
import type { Admission } from '../provider/call.ts';
import type { WriteOutcome } from '../provider/outcomes.ts';
import type { PlanOptions } from '../provider/plan.ts';
import { believableOutcome } from './believable-outcome.ts';
import type { Departure } from './departure.ts';
import { engineEvent } from './events.ts';
import { instantOf } from './instant.ts';
import type { LaneContext } from './lane-context.ts';
import { SEND_WINDOW_MS } from './lane-hold.ts';
import { writeAnswer } from './plugin-answers.ts';
import { pluginFailure, promised } from './plugin-failure.ts';
import { WriteCall } from './write-call.ts';

/** A write on its way is never called back: only its deadline ends it. */
const NEVER = new AbortController().signal;

export function newAttempt(
  { services, lane, account }: LaneContext,
  what: Pick<Attempt, 'cancellationId' | 'followUpId' | 'target' | 'operation' | 'number'>,
): Attempt {
  const startedAt = services.clock.now();
  return {
    ...what,
    id: services.ids.next('att'),
    account: account.id,
    epoch: lane.lease.epoch,
    startedAt,
    landsBefore: startedAt + SEND_WINDOW_MS + account.profile.timeoutMs + account.profile.settleMs,
    finishedAt: null,
    outcome: null,
    evidence: null,
    resolved: false,
  };
}

export function startedEvent(attempt: Attempt): NewEvent {
  return engineEvent('attempt.started', attempt, attempt.startedAt, {
    data: { attempt: attempt.id, number: attempt.number, operation: attempt.operation, followUp: attempt.followUpId },
  });
}

export interface Write {
  readonly outcome: WriteOutcome;
  /** From when on the write can no longer land, milliseconds. */
  readonly landsBefore: number;
}

interface WriteParts {
  readonly options: PlanOptions;
  /** Its turn: the write leaves at the slot that comes next. */
  readonly departure: Departure;
}

/** Makes the attempt's one request, and says what it came to and until when it may still take effect. */
export async function writeOnce(context: LaneContext, attempt: Attempt, { options, departure }: WriteParts): Promise<Write> {
  const { services, account } = context;
  const { clock, budget, landings, telemetry } = services;
  const { timeoutMs, settleMs } = account.profile;
  const call = new WriteCall({ id: attempt.id, account, budget, clock, telemetry, signal: NEVER }, gate(context, attempt, departure));
  landings.note(attempt.id, clock.monotonic() + SEND_WINDOW_MS + timeoutMs + settleMs);
  const outcome = await telemetry.span(spanFacts(context, attempt), () => containedWrite(context, attempt, { options, call }), ({ kind }) => kind);
  const now = instantOf(clock);
  tellOf(context, attempt, { outcome, ms: now.wall - attempt.startedAt });
  const left = call.left ?? now;
  // Its deadline is counted from when it left; where our own machine stood still, from now.
  landings.note(attempt.id, Math.max(left.monotonic + timeoutMs, now.monotonic) + settleMs);
  return { outcome, landsBefore: Math.max(left.wall + timeoutMs, now.wall) + settleMs };
}

function spanFacts({ account }: LaneContext, { id, cancellationId, followUpId, operation }: Attempt): SpanFacts {
  const followUp = followUpId !== null && { followUp: followUpId };
  return { name: 'attempt', account: account.id, provider: account.provider.id, operation, cancellation: cancellationId, attempt: id, ...followUp };
}

/** One count and one line of the log for every write. */
function tellOf({ services, lane, account }: LaneContext, attempt: Attempt, { outcome, ms }: { outcome: WriteOutcome; ms: number }): void {
  const about = { account: account.id, provider: account.provider.id, operation: attempt.operation, outcome: outcome.kind };
  services.telemetry.attemptFinished(about);
  const { cancellationId: cancellation, followUpId: followUp, id, number } = attempt;
  services.logger.info('Attempt finished.', { ...about, cancellation, followUp, attempt: id, number, ms, worker: lane.lease.holder });
}

/** The lane must be ours, and the attempt young: whoever recovers it counts on its having left within the send window. */
function gate({ services, lane, signal }: LaneContext, attempt: Attempt, departure: Departure): () => Promise<Admission> {
  const { clock } = services;
  const begun = clock.monotonic();
  return async () => {
    if (!(await departure.leave(signal))) return { admitted: false, why: 'its turn was taken back before it left' };
    const age = Math.max(clock.now() - attempt.startedAt, clock.monotonic() - begun);
    return age > SEND_WINDOW_MS ? { admitted: false, why: 'it took too long to get ready to send' } : lane.mayLeave();
  };
}

async function containedWrite(context: LaneContext, attempt: Attempt, { options, call }: { options: PlanOptions; call: WriteCall }): Promise<WriteOutcome> {
  const { services, account } = context;
  try {
    const outcome = promised(writeAnswer, await call.supervise(() => account.connection.doWrite(attempt.target, attempt.operation, options, call)));
    return believableOutcome(account.provider, { attempt, call, claimed: outcome });
  } catch (error) {
    const message = pluginFailure(account, 'writing', error);
    services.logger.error('A plugin failed.', {
      account: account.id,
      provider: account.provider.id,
      cancellation: attempt.cancellationId,
      attempt: attempt.id,
      worker: context.lane.lease.holder,
      message,
    });
    const evidence = { operation: attempt.operation, at: timestamp(services.clock.now()), remark: message };
    return believableOutcome(account.provider, { attempt, call, claimed: { kind: 'ambiguous', message, evidence } });
  }
}
