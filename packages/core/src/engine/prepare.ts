import type { Attempt, Cancellation } from '../model/cancellation.ts';
import { targetKey } from '../model/target-key.ts';
import type { ReadOutcome, Troubled } from '../provider/outcomes.ts';
import type { Urgency } from './budget-pump.ts';
import { endFailed, endRefused } from './ends.ts';
import { landedBy, seenStatus } from './history.ts';
import { commitChange, type Change, type LaneContext } from './lane-context.ts';
import { retryPause, watchPause } from './pauses.ts';
import { planOptions } from './plan-options.ts';
import { snapshotProvesStop } from './proof.ts';
import { readForEngine, type TimedRead } from './read-target.ts';
import { send } from './send.ts';
import { isStale } from './stale.ts';
import { settleByRead } from './settle-by-read.ts';

type Found = Extract<ReadOutcome, { kind: 'found' }>;

/** `queued`: reads the target, and either settles by what it shows or sends the one write. */
export async function prepare(context: LaneContext, cancellation: Cancellation): Promise<void> {
  const { services } = context;
  if (isStale(services, cancellation)) {
    const why = `Not sent within ${services.settings.staleAfterHours} h${cancellation.remark ? ` (${cancellation.remark})` : ''}. File it again if it is still wanted.`;
    await commitChange(context, cancellation, endFailed('provider_unavailable', why));
    return;
  }
  const unresolved = await services.ledger.reader.unresolvedAttempts(targetKey(cancellation.origin, cancellation.target));
  const read = await readForEngine(context, cancellation.target, urgencyOf(cancellation));
  switch (read.outcome.kind) {
    case 'found':
      return afterFound(context, cancellation, { read, found: read.outcome, unresolved });
    case 'not_found':
      // After a write a 404 proves nothing: the order may be gone because it was stopped.
      if (cancellation.writes === 0 && unresolved.length === 0) {
        const refusal = { code: 'not_found', message: read.outcome.message } as const;
        await commitChange(context, cancellation, endRefused(refusal, read.outcome.evidence));
        return;
      }
      return postpone(context, cancellation, { why: `The provider knows no such order now: ${read.outcome.message}` });
    case 'trouble':
      return afterTrouble(context, cancellation, { trouble: read.outcome, mustRead: unresolved.length > 0 });
  }
}

interface FoundParts {
  readonly read: TimedRead;
  readonly found: Found;
  readonly unresolved: readonly Attempt[];
}

async function afterFound(context: LaneContext, cancellation: Cancellation, parts: FoundParts): Promise<void> {
  const { account, services } = context;
  const { snapshot, evidence } = parts.found;
  const now = services.clock.now();
  const expected = cancellation.expectedOrderNumber;
  if (expected !== null && snapshot.merchantNumber !== expected) {
    const why = `Expected order number ${expected}, but the provider says ${snapshot.merchantNumber ?? 'none'}. Nothing was sent.`;
    await commitChange(context, cancellation, endFailed('invalid_request', why, evidence));
    return;
  }
  const options = planOptions(account, cancellation.options, cancellation.reason);
  const plan = account.connection.plan(cancellation.target, snapshot, options);
  // A listed word alone settles nothing: `closed` is a stop after one thing and a shipment after another, and only the plugin tells.
  const isSettled = plan.kind === 'already' && snapshotProvesStop(snapshot, cancellation.target, account.provider);
  if (isSettled && parts.unresolved.length > 0) {
    return settleByRead(context, cancellation, { snapshot, evidence, already: cancellation.writes === 0 });
  }
  const wait = landedBy(parts.unresolved);
  if (parts.read.startedAt < wait) {
    return postpone(context, cancellation, { until: wait, why: 'An earlier write to this order may still take effect; waiting to read again.' });
  }
  const seen = seenStatus(cancellation, snapshot, now);
  switch (plan.kind) {
    case 'already':
      return settleByRead(context, cancellation, { snapshot, evidence, already: cancellation.writes === 0 });
    case 'refuse': {
      const refusal = { code: plan.code, message: plan.why, ...(plan.nextAction !== undefined && { nextAction: plan.nextAction }) };
      return withSeen(context, cancellation, seen, endRefused(refusal, evidence));
    }
    case 'watch':
      return withSeen(context, cancellation, seen, {
        change: { state: 'requested', step: 0, nextActionAt: now + watchPause(0), remark: plan.why },
        why: plan.why,
        evidence,
      });
    case 'send':
      return send(context, cancellation, { operation: plan.operation, options, seen, urgency: urgencyOf(cancellation) });
  }
}

interface TroubleParts {
  readonly trouble: Troubled;
  /** An earlier write is unresolved: nothing is sent without a read. */
  readonly mustRead: boolean;
}

async function afterTrouble(context: LaneContext, cancellation: Cancellation, { trouble, mustRead }: TroubleParts): Promise<void> {
  const { account } = context;
  const told = `Account ${account.id}: ${trouble.message}`;
  if (trouble.trouble === 'unauthorized' || trouble.trouble === 'misconfigured') {
    await commitChange(context, cancellation, endFailed(trouble.trouble, told, trouble.evidence));
    return;
  }
  if (trouble.trouble === 'rate_limited' || trouble.notSent) {
    return postpone(context, cancellation, { why: told, ...(trouble.retryAfterMs !== undefined && { retryAfterMs: trouble.retryAfterMs }) });
  }
  if (cancellation.expectedOrderNumber !== null && trouble.trouble === 'forbidden') {
    await commitChange(context, cancellation, endFailed('forbidden', `${told} The expected order number cannot be checked.`, trouble.evidence));
    return;
  }
  if (mustRead || cancellation.expectedOrderNumber !== null) return postpone(context, cancellation, { why: told });
  // The read before a write is advice: one that cannot be had does not stop the one write.
  const options = planOptions(account, cancellation.options, cancellation.reason);
  const plan = account.connection.plan(cancellation.target, undefined, options);
  if (plan.kind !== 'send') return postpone(context, cancellation, { why: told });
  return send(context, cancellation, { operation: plan.operation, options, seen: {}, urgency: urgencyOf(cancellation) });
}

/** Stays queued and is looked at again later. */
async function postpone(
  context: LaneContext,
  cancellation: Cancellation,
  { why, until, retryAfterMs }: { why: string; until?: number; retryAfterMs?: number },
): Promise<void> {
  const nextActionAt = until ?? context.services.clock.now() + retryPause(cancellation.step, retryAfterMs);
  await commitChange(context, cancellation, { change: { nextActionAt, step: cancellation.step + 1, remark: why }, why });
}

async function withSeen(context: LaneContext, cancellation: Cancellation, seen: ReturnType<typeof seenStatus>, change: Change): Promise<void> {
  await commitChange(context, cancellation, { ...change, change: { ...seen, ...change.change } });
}

function urgencyOf(cancellation: Cancellation): Urgency {
  return cancellation.priority === 'interactive' ? 'interactive_stop' : 'bulk_stop';
}
