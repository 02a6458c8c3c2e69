import type { Attempt } from '../model/cancellation.ts';
import { timestamp } from '../model/clock.ts';
import type { NewEvent } from '../model/event.ts';
import type { WriteOutcome } from '../provider/outcomes.ts';
import type { PlanOptions } from '../provider/plan.ts';
import { WriteCall } from './engine-call.ts';
import { engineEvent } from './events.ts';
import type { LaneContext } from './lane-context.ts';
import { SEND_WINDOW_MS } from './lane-hold.ts';
import { operationRecord, provesStop } from './proof.ts';

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

/**
 * Makes the attempt's one request. The engine's own knowledge of the wire overrules the plugin's words:
 * what was never let out is not taken, what threw after it was let out is ambiguous, and a claim without proof is ambiguous (law 1).
 */
export async function writeOnce(context: LaneContext, attempt: Attempt, options: PlanOptions): Promise<Write> {
  const { services, lane, account } = context;
  const call = new WriteCall(
    { id: attempt.id, account, budget: services.budget, signal: NEVER },
    { mayLeave: () => lane.mayLeave(), now: () => services.clock.now() },
  );
  const outcome = await containedWrite(context, attempt, { options, call });
  await call.reported;
  const leftAt = call.leftAt ?? services.clock.now();
  return { outcome, landsBefore: leftAt + account.profile.timeoutMs + account.profile.settleMs };
}

async function containedWrite(context: LaneContext, attempt: Attempt, parts: { options: PlanOptions; call: WriteCall }): Promise<WriteOutcome> {
  const { services, account } = context;
  const { options, call } = parts;
  try {
    const outcome = await account.connection.doWrite(attempt.target, attempt.operation, options, call);
    return believable(context, attempt, { outcome, used: call.leftAt !== undefined });
  } catch (error) {
    const message = `the plugin "${account.provider.id}" failed while writing: ${error instanceof Error ? error.message : String(error)}`;
    services.logger.error('A plugin threw while writing.', { account: account.id, provider: account.provider.id, message });
    const evidence = { operation: attempt.operation, at: timestamp(services.clock.now()), remark: message };
    return call.leftAt !== undefined ? { kind: 'ambiguous', message, evidence } : { kind: 'not_taken', cause: 'misconfigured', message, evidence };
  }
}

function believable(context: LaneContext, attempt: Attempt, { outcome, used }: { outcome: WriteOutcome; used: boolean }): WriteOutcome {
  const { provider } = context.account;
  const proven =
    outcome.kind === 'stopped'
      ? provesStop(outcome.evidence, attempt.target, operationRecord(provider, attempt.operation))
      : outcome.kind !== 'held' && outcome.kind !== 'requested'
        ? true
        : outcome.evidence.subject === attempt.target.id;
  if (used && proven) return outcome;
  if (used) {
    const message = `the answer does not prove "${outcome.kind}" for ${attempt.target.kind} ${attempt.target.id}`;
    return { kind: 'ambiguous', message, evidence: { ...outcome.evidence, remark: message } };
  }
  if (outcome.kind === 'not_taken') return outcome;
  const message = `the plugin "${provider.id}" says "${outcome.kind}" but let no request out`;
  return { kind: 'not_taken', cause: 'misconfigured', message, evidence: { ...outcome.evidence, remark: message } };
}
