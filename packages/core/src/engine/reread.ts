import type { Attempt, Cancellation } from '../model/cancellation.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { targetKey } from '../model/target-key.ts';
import type { Verdict } from '../provider/verdict.ts';
import type { Urgency } from './budget-pump.ts';
import { endRefused, needsAttention } from './ends.ts';
import { historyOf, landedBy, seenStatus } from './history.ts';
import { applyChange, commitChange, type Change, type LaneContext } from './lane-context.ts';
import { HOUR, reconcilePause, RECONCILE_DEADLINE, watchPause } from './pauses.ts';
import { readForEngine } from './read-target.ts';
import { settleByRead } from './settle-by-read.ts';
import { whenActive } from './when-active.ts';

/** So many reads may say nothing clear before a person looks. */
const UNCLEAR_READS = 4;

/** So many reads of a refused write may fail before the refusal itself is believed. */
const READ_BACKS = 4;

/** What a re-read found, and what it is judged with. */
export interface Reread {
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  /** Our writes to the target, by whichever cancellation, oldest first. */
  readonly attempts: readonly Attempt[];
  /** Every unresolved write was over when this read began. */
  readonly afterLanding: boolean;
  readonly landedBy: number;
}

/** `requested`, `unknown`, `needs_attention` and, when a person asks, an end state: reads the target and judges. */
export async function reread(context: LaneContext, cancellation: Cancellation): Promise<void> {
  const { services, account } = context;
  const key = targetKey(cancellation.origin, cancellation.target);
  const read = await readForEngine(context, cancellation.target, urgencyOf(cancellation));
  const { outcome } = read;
  if (outcome.kind !== 'found') {
    const told = outcome.kind === 'not_found' ? `The provider knows no such order now, which proves nothing after a write: ${outcome.message}` : outcome.message;
    return unreadable(context, cancellation, `Account ${account.id}: ${told}`);
  }
  const unresolved = await services.ledger.reader.unresolvedAttempts(key);
  const own = await services.ledger.reader.attemptsOf(cancellation.id);
  const attempts = [...own, ...unresolved.filter((attempt) => own.every((mine) => mine.id !== attempt.id))];
  const verdict = account.connection.judge(cancellation.target, historyOf(cancellation, attempts), outcome.snapshot);
  const lands = landedBy(unresolved);
  return act(context, cancellation, {
    verdict,
    reread: { snapshot: outcome.snapshot, evidence: outcome.evidence, attempts, afterLanding: read.startedAt >= lands, landedBy: lands },
  });
}

async function act(context: LaneContext, cancellation: Cancellation, { verdict, reread: found }: { verdict: Verdict; reread: Reread }): Promise<void> {
  const now = context.services.clock.now();
  const seen = seenStatus(cancellation, found.snapshot, now);
  if (cancellation.state === 'cancelled' || cancellation.state === 'refused') return afterEnd(context, cancellation, { verdict, found });
  const commit = (change: Change) => commitChange(context, cancellation, { ...change, change: { ...seen, ...change.change } }).then(() => {});
  switch (verdict.kind) {
    case 'stopped':
      return settleByRead(context, cancellation, {
        snapshot: found.snapshot,
        evidence: found.evidence,
        already: found.attempts.every((attempt) => attempt.outcome === 'refused' || attempt.outcome === 'not_taken'),
        replacementLikely: verdict.replacementLikely,
      });
    case 'refused': {
      const refusal = { code: verdict.code, message: verdict.message, ...(verdict.nextAction !== undefined && { nextAction: verdict.nextAction }) };
      return commitResolved(context, cancellation, { change: { ...endRefused(refusal, found.evidence), change: { ...seen, ...endRefused(refusal, found.evidence).change } }, resolved: found.afterLanding });
    }
    case 'requested':
      if (cancellation.state === 'needs_attention') return commit({ change: { nextActionAt: null }, why: 'The provider is still deciding.', evidence: found.evidence });
      if (cancellation.state === 'unknown') {
        const why = 'A read shows the request with the provider.';
        return commit({ change: { state: 'requested', step: 0, nextActionAt: now + watchPause(0), remark: why }, why, evidence: found.evidence });
      }
      return keepLooking(context, cancellation, { why: 'The provider has not decided yet.', seen });
    case 'active':
      return whenActive(context, cancellation, { found, seen, keepLooking: (why, until) => keepLooking(context, cancellation, { why, seen, ...(until !== undefined && { until }) }) });
    case 'held':
    case 'unclear': {
      const why = verdict.kind === 'held' ? 'The order is on hold.' : verdict.message;
      const enough = found.afterLanding && cancellation.step >= UNCLEAR_READS;
      return enough ? commit(needsAttention(why, found.evidence)) : keepLooking(context, cancellation, { why, seen });
    }
  }
}

/** A read could not be had. A refusal that cannot be read back stands in the provider's own words. */
function unreadable(context: LaneContext, cancellation: Cancellation, why: string): Promise<void> {
  if (cancellation.state === 'unknown' && cancellation.refusal !== null && cancellation.step >= READ_BACKS) {
    return commitChange(context, cancellation, endRefused(cancellation.refusal, null)).then(() => {});
  }
  return keepLooking(context, cancellation, { why, seen: {} });
}

/** Reads again after a growing pause, until the deadline hands it to a person. */
export async function keepLooking(
  context: LaneContext,
  cancellation: Cancellation,
  { why, seen, until }: { why: string; seen: Partial<ReturnType<typeof seenStatus>>; until?: number },
): Promise<void> {
  const now = context.services.clock.now();
  const waiting = cancellation.state === 'requested' || cancellation.state === 'unknown';
  if (!waiting) {
    await commitChange(context, cancellation, { change: { ...seen, nextActionAt: null, remark: cancellation.state === 'needs_attention' ? why : cancellation.remark }, why });
    return;
  }
  const watching = cancellation.state === 'requested';
  const deadline = cancellation.stateSince + (watching ? context.account.profile.watchHours * HOUR : RECONCILE_DEADLINE);
  if (now >= deadline) {
    const change = needsAttention(`Not established in time. Last seen: ${why}`);
    await commitChange(context, cancellation, { ...change, change: { ...seen, ...change.change } });
    return;
  }
  const pause = watching ? watchPause(cancellation.step + 1) : reconcilePause(cancellation.step + 1);
  const nextActionAt = until === undefined ? now + pause : Math.max(now, Math.min(until, now + pause));
  await commitChange(context, cancellation, { change: { ...seen, step: cancellation.step + 1, nextActionAt, remark: why }, why });
}

/** An end never changes; what contradicts it is a warning, an event and an entry on the desk. */
async function afterEnd(context: LaneContext, cancellation: Cancellation, { verdict, found }: { verdict: Verdict; found: Reread }): Promise<void> {
  const contradicted =
    cancellation.state === 'cancelled' && (verdict.kind === 'active' || verdict.kind === 'refused' || verdict.kind === 'requested');
  const seen = { statusAfter: found.snapshot.rawStatus, nextActionAt: null };
  if (!contradicted) {
    await commitChange(context, cancellation, { change: seen, why: 'Read again; nothing contradicts the end.', evidence: found.evidence });
    return;
  }
  const message = `It ended as cancelled, but a later read shows ${Object.values(found.snapshot.rawStatus).join('/')}. Look at the provider at once.`;
  await commitChange(context, cancellation, {
    change: { ...seen, warnings: [...cancellation.warnings, { code: 'contradicted_after_end', message }] },
    why: message,
    evidence: found.evidence,
  });
}

async function commitResolved(context: LaneContext, cancellation: Cancellation, { change, resolved }: { change: Change; resolved: boolean }): Promise<void> {
  await context.lane.transact(async (transaction) => {
    const done = await applyChange(context, transaction, cancellation, change);
    if (done && resolved) await transaction.resolveAttempts(targetKey(cancellation.origin, cancellation.target));
  });
}

function urgencyOf(cancellation: Cancellation): Urgency {
  switch (cancellation.state) {
    case 'requested':
      return 'watching';
    case 'unknown':
      return 'unknown';
    case 'scheduled':
    case 'queued':
    case 'sending':
    case 'needs_attention':
    case 'cancelled':
    case 'refused':
    case 'failed':
    case 'withdrawn':
      return 'interactive_stop';
  }
}
