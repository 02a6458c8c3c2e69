import type { Cancellation } from '../model/cancellation.ts';
import { targetKey } from '../model/target-key.ts';
import { needsAttention } from './ends.ts';
import type { seenStatus } from './history.ts';
import { keepLooking } from './keep-looking.ts';
import { times } from './times.ts';
import { applyChange, commitChange, type Change, type LaneContext } from './lane-context.ts';
import type { Reread } from './reread.ts';
import { resolveSeen } from './resolve-seen.ts';

interface ActiveParts {
  readonly found: Reread;
  readonly seen: ReturnType<typeof seenStatus>;
}

/** So many reads may contradict an answer that said stopped, or a request that was taken, before more is done. */
const CONTRADICTING_READS = 3;

const CONTRADICTED = {
  stopped: 'The provider said stopped, but a read shows it active.',
  requested: 'The provider took the request, but a read does not show it.',
} as const;

/**
 * A read shows the target still going ahead. Only when every write of ours could no longer have landed before that read began
 * is another one thought of (law 3), and only while the cap allows it.
 */
export async function whenActive(context: LaneContext, cancellation: Cancellation, parts: ActiveParts): Promise<void> {
  const { found, seen } = parts;
  const commit = (change: Change) => commitChange(context, cancellation, { ...change, change: { ...seen, ...change.change } }).then(() => {});
  const look = (why: string, until?: number) => keepLooking(context, cancellation, { why, seen, ...(until !== undefined && { until }) });
  if (cancellation.state === 'requested') {
    if (cancellation.step < CONTRADICTING_READS) return look('A read does not show the request yet.');
    const why = 'The request is no longer to be seen at the provider.';
    return commit({ change: { state: 'unknown', step: 0, nextActionAt: context.services.clock.now(), remark: why }, why, evidence: found.evidence });
  }
  const { sendAgain: asked } = cancellation;
  if (cancellation.state === 'needs_attention' && !asked) {
    return commit({ change: { nextActionAt: null }, why: 'A read shows it still active; a person decides.', evidence: found.evidence });
  }
  // The read came too early to prove that nothing happened.
  if (!found.afterLanding) return look('Still active, but the write may yet take effect.', found.landedBy);
  const answer = asked ? undefined : found.attempts.at(-1)?.outcome;
  if ((answer === 'stopped' || answer === 'requested') && cancellation.step < CONTRADICTING_READS) return look(CONTRADICTED[answer]);
  if (answer === 'stopped') return commit(needsAttention('The provider answered that it is stopped, but reads show it still active.', found.evidence));
  if (cancellation.writes >= context.services.settings.writesPerCancellation && !asked) {
    return commit(needsAttention(`Sent ${times(cancellation.writes)} and still active.`, found.evidence));
  }
  return sendAgain(context, cancellation, parts);
}

async function sendAgain(context: LaneContext, cancellation: Cancellation, { found, seen }: ActiveParts): Promise<void> {
  const now = context.services.clock.now();
  const why = 'A read made after the write was over shows it still active; sending again.';
  const change = {
    ...seen,
    state: 'queued' as const,
    step: 0,
    nextActionAt: now,
    refusal: null,
    remark: why,
    // A person has just asked for it: how stale it is counts from here.
    ...(cancellation.sendAgain && { sendAfter: now }),
  };
  await context.lane.transact(async (transaction) => {
    if (await applyChange(context, transaction, cancellation, { change, why, evidence: found.evidence })) {
      await resolveSeen(transaction, targetKey(cancellation.origin, cancellation.target), found.unresolved);
    }
  });
}
