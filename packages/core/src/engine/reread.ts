import type { Attempt } from '../model/attempt.ts';
import type { Cancellation } from '../model/cancellation.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { targetKey } from '../model/target-key.ts';
import type { Verdict } from '../provider/verdict.ts';
import { afterEnd } from './after-end.ts';
import { verdictOn } from './ask-judgement.ts';
import { endRefused, needsAttention } from './ends.ts';
import { historyOf, seenStatus, stopsOf } from './history.ts';
import { keepLooking, UNCLEAR_READS } from './keep-looking.ts';
import { landedBy } from './landings.ts';
import { applyChange, commitChange, type Change, type LaneContext } from './lane-context.ts';
import { watchPause } from './pauses.ts';
import { readForEngine } from './read-target.ts';
import { resolveSeen } from './resolve-seen.ts';
import { settleByRead } from './settle-by-read.ts';
import { rereadUrgency } from './urgency.ts';
import { whenActive } from './when-active.ts';

/** After so many further reads that cannot be had, some seven seconds, a refusal is believed as it was said. */
const READ_BACKS = 2;

/** What a re-read found, and what it is judged with. */
export interface Reread {
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  /** Our stops of the target, by whichever cancellation, oldest first. */
  readonly attempts: readonly Attempt[];
  /** Writes to the target, of any kind, whose effect was in doubt. */
  readonly unresolved: readonly Attempt[];
  /** Every one of them was over when this read began. */
  readonly afterLanding: boolean;
  readonly landedBy: number;
}

/** `requested`, `unknown`, `needs_attention` and, when a person asks, an end state: reads the target and judges. */
export async function reread(context: LaneContext, cancellation: Cancellation): Promise<void> {
  const { services, account } = context;
  const read = await readForEngine(context, cancellation, { target: cancellation.target, urgency: rereadUrgency(cancellation) });
  const { outcome } = read;
  if (outcome.kind !== 'found') {
    const told = outcome.kind === 'not_found' ? `The provider knows no such order now, which proves nothing after a write: ${outcome.message}` : outcome.message;
    return unreadable(context, cancellation, `Account ${account.id}: ${told}`);
  }
  const unresolved = await services.ledger.reader.unresolvedAttempts(targetKey(cancellation.origin, cancellation.target));
  const own = await services.ledger.reader.attemptsOf(cancellation.id);
  const attempts = stopsOf(cancellation, [...own, ...unresolved.filter((attempt) => own.every((mine) => mine.id !== attempt.id))]);
  const verdict = verdictOn(context, { target: cancellation.target, history: historyOf(cancellation, attempts) }, outcome.snapshot);
  const lands = landedBy(context, unresolved, read.started);
  const { snapshot, evidence } = outcome;
  return act(context, cancellation, {
    verdict,
    found: { snapshot, evidence, attempts, unresolved, afterLanding: read.started.wall >= lands, landedBy: lands },
  });
}

async function act(context: LaneContext, cancellation: Cancellation, { verdict, found }: { verdict: Verdict; found: Reread }): Promise<void> {
  if (cancellation.state === 'cancelled' || cancellation.state === 'refused') return afterEnd(context, cancellation, { verdict, found });
  const now = context.services.clock.now();
  const seen = seenStatus(cancellation, found.snapshot, now);
  switch (verdict.kind) {
    case 'stopped':
      return settleByRead(context, cancellation, {
        ...found,
        already: found.attempts.every((attempt) => attempt.outcome === 'refused' || attempt.outcome === 'not_taken'),
        replacementLikely: verdict.replacementLikely,
      });
    case 'refused': {
      // A write that may still land can make this no untrue; what has shipped cannot be stopped by it any more.
      if (!found.afterLanding && verdict.code !== 'too_late') {
        return keepLooking(context, cancellation, { why: `${verdict.message} A write may still take effect.`, seen, until: found.landedBy });
      }
      const refusal = { code: verdict.code, message: verdict.message, ...(verdict.nextAction !== undefined && { nextAction: verdict.nextAction }) };
      return refuse(context, cancellation, { found, change: withSeen(endRefused(refusal, found.evidence), seen) });
    }
    case 'requested': {
      if (cancellation.state !== 'unknown') return keepLooking(context, cancellation, { why: 'The provider has not decided yet.', seen });
      const why = 'A read shows the request with the provider.';
      const change = { state: 'requested' as const, step: 0, nextActionAt: now + watchPause(0), refusal: null, remark: why };
      await commitChange(context, cancellation, withSeen({ change, why, evidence: found.evidence }, seen));
      return;
    }
    case 'active':
      return whenActive(context, cancellation, { found, seen });
    case 'held':
    case 'unclear': {
      const why = verdict.kind === 'held' ? 'The order is on hold.' : verdict.message;
      const enough = found.afterLanding && cancellation.step >= UNCLEAR_READS && cancellation.state !== 'needs_attention';
      if (!enough) return keepLooking(context, cancellation, { why, seen });
      await commitChange(context, cancellation, withSeen(needsAttention(why, found.evidence), seen));
    }
  }
}

function withSeen(change: Change, seen: ReturnType<typeof seenStatus>): Change {
  return { ...change, change: { ...seen, ...change.change } };
}

/** A read could not be had. A refusal that cannot be read back stands in the provider's own words. */
async function unreadable(context: LaneContext, cancellation: Cancellation, why: string): Promise<void> {
  if (cancellation.state === 'unknown' && cancellation.refusal !== null && cancellation.step >= READ_BACKS) {
    await commitChange(context, cancellation, endRefused(cancellation.refusal, null));
    return;
  }
  return keepLooking(context, cancellation, { why, seen: {} });
}

async function refuse(context: LaneContext, cancellation: Cancellation, { found, change }: { found: Reread; change: Change }): Promise<void> {
  await context.lane.transact(async (transaction) => {
    const done = await applyChange(context, transaction, cancellation, change);
    if (done && found.afterLanding) await resolveSeen(transaction, targetKey(cancellation.origin, cancellation.target), found.unresolved);
  });
}
