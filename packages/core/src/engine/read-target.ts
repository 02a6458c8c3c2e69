import type { Cancellation } from '../model/cancellation.ts';
import { sameTarget, type Target } from '../model/target.ts';
import type { ReadOutcome } from '../provider/outcomes.ts';
import { askOverNetwork } from './ask-over-network.ts';
import type { Urgency } from './waiting-line.ts';
import { instantOf, type Instant } from './instant.ts';
import { GivenUp, type LaneContext } from './lane-context.ts';
import { readAnswer } from './plugin-answers.ts';
import { ReadCall } from './read-call.ts';

export interface TimedRead {
  readonly outcome: ReadOutcome;
  /** Before the first request of the read left: what landed before is seen by it. */
  readonly started: Instant;
}

/** Reads the cancellation's target, or the one that took its place. Throws `GivenUp` where the step was given up meanwhile. */
export async function readForEngine(context: LaneContext, cancellation: Cancellation, { target, urgency }: { target: Target; urgency: Urgency }): Promise<TimedRead> {
  const { services, lane, account, signal } = context;
  const { clock, logger, budget, ids, telemetry } = services;
  const call = new ReadCall({ id: ids.next('red'), account, budget, clock, telemetry, signal }, urgency);
  const started = instantOf(clock);
  const question = { account, call, clock, logger, operation: 'read', doing: 'reading', answer: readAnswer };
  const outcome = await askOverNetwork<ReadOutcome>(question, () => account.connection.doRead(target, call));
  // Cut short by ourselves: it says nothing about the provider.
  if (signal.aborted && outcome.kind !== 'found') throw new GivenUp('the read was given up');
  if (outcome.kind !== 'found') return { outcome, started };
  lane.people.note(cancellation.id, outcome.snapshot.recipient);
  if (sameTarget(outcome.snapshot.target, target)) return { outcome, started };
  const message = `asked for ${target.kind} ${target.id}, the plugin "${account.provider.id}" answered about another one`;
  return { outcome: { kind: 'trouble', trouble: 'unreadable', message, evidence: { ...outcome.evidence, remark: message } }, started };
}
