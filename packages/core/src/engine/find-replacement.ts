import type { Cancellation } from '../model/cancellation.ts';
import type { FollowUp } from '../model/follow-up.ts';
import type { Evidence } from '../model/evidence.ts';
import { timestamp } from '../model/clock.ts';
import { sameTarget } from '../model/target.ts';
import type { Replacement, ReplacementOutcome } from '../provider/outcomes.ts';
import { askOverNetwork } from './ask-over-network.ts';
import { applyFollowUp, commitFollowUp, endFollowUp, giveUpHold, warnOfFailedHolds } from './follow-up-change.ts';
import { GivenUp, type LaneContext } from './lane-context.ts';
import { chosen, holdDecision, owedHold } from './owed-follow-ups.ts';
import { FOLLOW_UP_DEADLINE, retryPause, SEARCH_PAUSES } from './pauses.ts';
import { replacementAnswer } from './plugin-answers.ts';
import { ReadCall } from './read-call.ts';
import { insertFollowUp } from './record-outcome.ts';

/** `searching`: looks for live orders that took the stopped one's place. */
export async function findReplacement(context: LaneContext, cancellation: Cancellation, followUp: FollowUp): Promise<void> {
  const now = context.services.clock.now();
  const outcome = await search(context, cancellation);
  if (outcome.kind === 'trouble') {
    const why = `The replacement could not be looked for: ${outcome.message}`;
    const hopeless = outcome.trouble === 'unauthorized' || outcome.trouble === 'forbidden' || outcome.trouble === 'misconfigured';
    if (hopeless || now - followUp.createdAt > FOLLOW_UP_DEADLINE) {
      await commitFollowUp(context, followUp, giveUpHold(why, outcome.evidence));
      return;
    }
    const nextActionAt = now + retryPause(followUp.step, outcome.retryAfterMs);
    await commitFollowUp(context, followUp, { change: { step: followUp.step + 1, nextActionAt, remark: why }, why });
    return;
  }
  // A replacement has another id than the original, whatever a plugin lists.
  const [first, ...others] = outcome.replacements.filter((replacement) => !sameTarget(replacement.target, cancellation.target));
  if (first === undefined) return noneYet(context, followUp, outcome.evidence);
  return record(context, { cancellation, followUp }, { first, others, evidence: outcome.evidence });
}

/** It may show up a moment later than the stop; after the last look there is none. */
async function noneYet(context: LaneContext, followUp: FollowUp, evidence: Evidence): Promise<void> {
  const pause = SEARCH_PAUSES[followUp.step];
  const why = 'No live order with the same lines took its place.';
  const step =
    pause === undefined
      ? endFollowUp('none', why, evidence)
      : { change: { step: followUp.step + 1, nextActionAt: context.services.clock.now() + pause, remark: why }, why };
  await commitFollowUp(context, followUp, step);
}

interface FoundReplacements {
  readonly first: Replacement;
  readonly others: readonly Replacement[];
  readonly evidence: Evidence;
}

async function record(
  context: LaneContext,
  { cancellation, followUp }: { cancellation: Cancellation; followUp: FollowUp },
  { first, others, evidence }: FoundReplacements,
): Promise<void> {
  const now = context.services.clock.now();
  const { state, remark } = holdDecision(first, chosen(context, cancellation));
  await context.lane.transact(async (transaction) => {
    const why = remark ?? 'A replacement was found.';
    const change = { state, target: first.target, providerStatus: first.status, remark, step: 0, nextActionAt: state === 'pending' ? now : null };
    if (!(await applyFollowUp(context, transaction, followUp, { change, why, evidence }))) return;
    for (const other of others) {
      await insertFollowUp(context, transaction, owedHold(context, cancellation, other));
    }
    await warnOfFailedHolds(context, transaction, cancellation.id);
  });
}

async function search(context: LaneContext, cancellation: Cancellation): Promise<ReplacementOutcome> {
  const { services, account, signal } = context;
  const { clock, logger, budget, ids, telemetry } = services;
  const find = account.connection.doFindReplacement?.bind(account.connection);
  if (find === undefined) return { kind: 'found', replacements: [], evidence: { operation: 'search', at: timestamp(clock.now()) } };
  const call = new ReadCall({ id: ids.next('red'), account, budget, clock, telemetry, signal }, 'follow_up');
  const question = { account, call, clock, logger, operation: 'search', doing: 'looking for a replacement', answer: replacementAnswer };
  const outcome = await askOverNetwork<ReplacementOutcome>(question, () => find(cancellation.target, undefined, call));
  if (signal.aborted && outcome.kind === 'trouble') throw new GivenUp('the search was given up');
  return outcome;
}
