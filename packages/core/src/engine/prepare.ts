import type { Attempt } from '../model/attempt.ts';
import type { Cancellation } from '../model/cancellation.ts';
import { targetKey } from '../model/target-key.ts';
import type { ReadOutcome } from '../provider/outcomes.ts';
import { afterTrouble } from './after-trouble.ts';
import { planFor, verdictOn } from './ask-judgement.ts';
import { endFailed, endRefused } from './ends.ts';
import { historyOf, seenStatus } from './history.ts';
import { landedBy } from './landings.ts';
import { commitChange, type Change, type LaneContext } from './lane-context.ts';
import { watchPause } from './pauses.ts';
import { postpone } from './postpone.ts';
import { readForEngine, type TimedRead } from './read-target.ts';
import { send } from './send.ts';
import { settleByRead } from './settle-by-read.ts';
import { isStale, staleChange } from './stale.ts';
import { stopUrgency } from './urgency.ts';

type Found = Extract<ReadOutcome, { kind: 'found' }>;

/** `queued`: reads the target, and either settles by what it shows or sends the one write. */
export async function prepare(context: LaneContext, cancellation: Cancellation): Promise<void> {
  const { services } = context;
  if (isStale(services, cancellation)) {
    await commitChange(context, cancellation, staleChange(services, cancellation));
    return;
  }
  const read = await readForEngine(context, cancellation, { target: cancellation.target, urgency: stopUrgency(cancellation) });
  switch (read.outcome.kind) {
    case 'found':
      return afterFound(context, cancellation, { read, found: read.outcome });
    case 'not_found':
      // After a write a 404 proves nothing: the order may be gone because it was stopped.
      if (cancellation.writes === 0 && (await inDoubt(context, cancellation)).length === 0) {
        const refusal = { code: 'not_found', message: read.outcome.message } as const;
        await commitChange(context, cancellation, endRefused(refusal, read.outcome.evidence));
        return;
      }
      return postpone(context, cancellation, { why: `The provider knows no such order now: ${read.outcome.message}` });
    case 'trouble':
      return afterTrouble(context, cancellation, { trouble: read.outcome, mustRead: (await inDoubt(context, cancellation)).length > 0 });
  }
}

/** Writes to the target, of any cancellation, whose effect is not known. One that began while we read counts as well: it can only make us wait. */
function inDoubt({ services }: LaneContext, { origin, target }: Cancellation): Promise<readonly Attempt[]> {
  return services.ledger.reader.unresolvedAttempts(targetKey(origin, target));
}

interface FoundParts {
  readonly read: TimedRead;
  readonly found: Found;
}

async function afterFound(context: LaneContext, cancellation: Cancellation, parts: FoundParts): Promise<void> {
  const { found, read } = parts;
  const { snapshot, evidence } = found;
  const expected = cancellation.expectedOrderNumber;
  if (expected !== null && snapshot.merchantNumber !== expected) {
    const why = `Expected order number ${expected}, but the provider says ${snapshot.merchantNumber ?? 'none'}. Nothing was sent.`;
    await commitChange(context, cancellation, endFailed('invalid_request', why, evidence));
    return;
  }
  const plan = planFor(context, cancellation, snapshot);
  if (plan.kind === 'none') return postpone(context, cancellation, { why: plan.why });
  const now = context.services.clock.now();
  const seen = seenStatus(cancellation, snapshot, now);
  // Nearly always no earlier write is in doubt: then the look within the attempt's own commit is enough.
  const first = plan.kind === 'send' ? { operation: plan.operation, seen, urgency: stopUrgency(cancellation), decided: [] } : undefined;
  if (first && cancellation.attempts === 0 && (await send(context, cancellation, first)) !== 'in_doubt') return;
  const unresolved = await inDoubt(context, cancellation);
  const lands = landedBy(context, unresolved, read.started);
  const afterLanding = read.started.wall >= lands;
  // The plugin calls it stopped. A listed word alone settles nothing: `closed` is a stop after one thing, a shipment after another.
  if (plan.kind === 'already') {
    return settleByRead(context, cancellation, { snapshot, evidence, already: cancellation.writes === 0 && unresolved.length === 0, unresolved, afterLanding });
  }
  if (!afterLanding) {
    return postpone(context, cancellation, { until: lands, why: 'An earlier write to this order may still take effect; waiting to read again.' });
  }
  const commit = (change: Change) => commitChange(context, cancellation, { ...change, change: { ...seen, ...change.change } }).then(() => {});
  switch (plan.kind) {
    case 'refuse': {
      const refusal = { code: plan.code, message: plan.why, ...(plan.nextAction !== undefined && { nextAction: plan.nextAction }) };
      return commit(endRefused(refusal, evidence));
    }
    case 'watch':
      return commit({ change: { state: 'requested', step: 0, nextActionAt: now + watchPause(0), remark: plan.why }, why: plan.why, evidence });
    case 'send': {
      // After a write in doubt, only a read that shows the order still active lets another one leave (law 3).
      const doubt = unresolved.length > 0 ? doubtAbout(context, cancellation, { found, unresolved }) : undefined;
      if (doubt !== undefined) return postpone(context, cancellation, { why: doubt });
      await send(context, cancellation, { operation: plan.operation, seen, urgency: stopUrgency(cancellation), decided: unresolved });
    }
  }
}

/** Why the read does not show the order still active; undefined where it does. */
function doubtAbout(context: LaneContext, cancellation: Cancellation, { found, unresolved }: { found: Found; unresolved: readonly Attempt[] }): string | undefined {
  const verdict = verdictOn(context, { target: cancellation.target, history: historyOf(cancellation, unresolved) }, found.snapshot);
  if (verdict.kind === 'active') return undefined;
  const told = 'message' in verdict ? verdict.message : `it is ${verdict.kind}`;
  return `An earlier write to this order is in doubt, and a read does not show it still active: ${told}`;
}
