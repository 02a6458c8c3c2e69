import type { Attempt } from '../model/attempt.ts';
import type { Cancellation } from '../model/cancellation.ts';
import type { FollowUp } from '../model/follow-up.ts';
import { sameTarget, type Target } from '../model/target.ts';
import { targetKey } from '../model/target-key.ts';
import type { Verdict } from '../provider/verdict.ts';
import { applyFollowUp, commitFollowUp, endFollowUp, giveUpHold, type FollowUpStep } from './follow-up-change.ts';
import { verdictOn } from './ask-judgement.ts';
import { landedBy } from './landings.ts';
import type { LaneContext } from './lane-context.ts';
import { reconcilePause, FOLLOW_UP_DEADLINE } from './pauses.ts';
import { readForEngine } from './read-target.ts';
import { resolveSeen } from './resolve-seen.ts';
import { times } from './times.ts';

interface HoldReading {
  readonly verdict: Verdict;
  readonly attempts: readonly Attempt[];
  readonly startedAt: number;
  readonly landsBefore: number;
}

/** `unknown` hold: reads the replacement before anything is repeated (law 3). */
export async function recheckHold(context: LaneContext, cancellation: Cancellation, followUp: FollowUp & { readonly target: Target }): Promise<void> {
  const { services, lane } = context;
  const key = targetKey(cancellation.origin, followUp.target);
  const { outcome, started } = await readForEngine(context, cancellation, { target: followUp.target, urgency: 'follow_up' });
  if (outcome.kind !== 'found') {
    await commitFollowUp(context, followUp, lookAgain(context, followUp, outcome.message));
    return;
  }
  const all = await services.ledger.reader.attemptsOf(cancellation.id);
  const attempts = all.filter((attempt) => attempt.followUpId === followUp.id && sameTarget(attempt.target, followUp.target));
  const unresolved = await services.ledger.reader.unresolvedAttempts(key);
  const verdict = verdictOn(context, { target: followUp.target, history: { attempts, observations: [] } }, outcome.snapshot);
  const landsBefore = landedBy(context, unresolved, started);
  const step = afterReading(context, followUp, { verdict, attempts, startedAt: started.wall, landsBefore });
  await lane.transact(async (transaction) => {
    const told = { ...step, evidence: outcome.evidence, change: { ...step.change, providerStatus: Object.values(outcome.snapshot.rawStatus)[0] ?? null } };
    if (!(await applyFollowUp(context, transaction, followUp, told))) return;
    // One that comes earlier may end the follow-up, and yet lets nobody else write to the replacement (law 3).
    const decided = step.change.state !== undefined && step.change.state !== 'unknown' && started.wall >= landsBefore;
    if (decided) await resolveSeen(transaction, key, unresolved);
  });
}

function afterReading(context: LaneContext, followUp: FollowUp, reading: HoldReading): FollowUpStep {
  const { verdict, attempts, startedAt, landsBefore } = reading;
  switch (verdict.kind) {
    case 'held':
      return endFollowUp('held', 'A read shows it on hold.');
    case 'stopped':
      return endFollowUp('left', 'It is itself stopped; nothing will be sent from it.');
    case 'refused':
      if (startedAt < landsBefore && verdict.code !== 'too_late') return lookAgain(context, followUp, `${verdict.message} The write may still take effect.`, landsBefore);
      return giveUpHold(verdict.message);
    case 'active': {
      const last = attempts.at(-1);
      if (startedAt < landsBefore) return lookAgain(context, followUp, 'Not held yet; the write may still take effect.', landsBefore);
      if (last?.outcome === 'refused') return giveUpHold(`the provider refused the hold: ${last.evidence?.messages?.join(' ') ?? 'no words'}`);
      if (followUp.writes >= context.services.settings.writesPerCancellation) return giveUpHold(`sent ${times(followUp.writes)} and still not held.`);
      const why = 'A read shows it not held; holding it again.';
      return { change: { state: 'pending', step: 0, nextActionAt: context.services.clock.now(), remark: why }, why };
    }
    case 'requested':
    case 'unclear':
      return lookAgain(context, followUp, verdict.kind === 'unclear' ? verdict.message : 'The provider is still deciding.');
  }
}

function lookAgain(context: LaneContext, followUp: FollowUp, why: string, until?: number): FollowUpStep {
  const now = context.services.clock.now();
  if (now - followUp.createdAt > FOLLOW_UP_DEADLINE) return giveUpHold(why);
  const pause = reconcilePause(followUp.step + 1);
  const nextActionAt = until === undefined ? now + pause : Math.max(now, Math.min(until, now + pause));
  return { change: { step: followUp.step + 1, nextActionAt, remark: why }, why };
}
