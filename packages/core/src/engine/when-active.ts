import type { Cancellation } from '../model/cancellation.ts';
import { targetKey } from '../model/target-key.ts';
import { needsAttention } from './ends.ts';
import type { seenStatus } from './history.ts';
import { applyChange, commitChange, type Change, type LaneContext } from './lane-context.ts';
import type { Reread } from './reread.ts';

interface ActiveParts {
  readonly found: Reread;
  readonly seen: ReturnType<typeof seenStatus>;
  readonly keepLooking: (why: string, until?: number) => Promise<void>;
}

/** So many reads may contradict an answer that said stopped, or a request that was taken, before more is done. */
const CONTRADICTING_READS = 3;

/**
 * A read shows the target still going ahead. Only when every write of ours could no longer have landed before that read began
 * is another one thought of (law 3), and only while the cap allows it.
 */
export async function whenActive(context: LaneContext, cancellation: Cancellation, { found, seen, keepLooking }: ActiveParts): Promise<void> {
  const commit = (change: Change) => commitChange(context, cancellation, { ...change, change: { ...seen, ...change.change } }).then(() => {});
  const last = found.attempts.at(-1);
  if (cancellation.state === 'requested') {
    if (cancellation.step < CONTRADICTING_READS) return keepLooking('A read does not show the request yet.');
    const why = 'The request is no longer to be seen at the provider.';
    return commit({ change: { state: 'unknown', step: 0, nextActionAt: context.services.clock.now(), remark: why }, why, evidence: found.evidence });
  }
  if (cancellation.state === 'needs_attention' && !cancellation.sendAgain) {
    return commit({ change: { nextActionAt: null }, why: 'A read shows it still active; a person decides.', evidence: found.evidence });
  }
  if (!found.afterLanding) {
    return waitForLanding(context, cancellation, { found, seen, keepLooking });
  }
  if (last?.outcome === 'stopped' && !cancellation.sendAgain) {
    if (cancellation.step < CONTRADICTING_READS) return keepLooking('The provider said stopped, but a read shows it active.');
    return commit(needsAttention('The provider answered that it is stopped, but reads show it still active.', found.evidence));
  }
  if (cancellation.writes >= context.services.settings.writesPerCancellation && !cancellation.sendAgain) {
    return commit(needsAttention(`Sent ${cancellation.writes} times and still active.`, found.evidence));
  }
  return sendAgain(context, cancellation, { found, seen });
}

/** The read came too early to prove that nothing happened. */
function waitForLanding(context: LaneContext, cancellation: Cancellation, { found, seen, keepLooking }: ActiveParts): Promise<void> {
  const why = 'Still active, but the write may yet take effect.';
  if (cancellation.state !== 'needs_attention') return keepLooking(why, found.landedBy);
  return commitChange(context, cancellation, { change: { ...seen, nextActionAt: found.landedBy }, why, evidence: found.evidence }).then(() => {});
}

async function sendAgain(context: LaneContext, cancellation: Cancellation, { found, seen }: Pick<ActiveParts, 'found' | 'seen'>): Promise<void> {
  const why = 'A read made after the write was over shows it still active; sending again.';
  await context.lane.transact(async (transaction) => {
    const change = { ...seen, state: 'queued' as const, step: 0, nextActionAt: context.services.clock.now(), refusal: null, remark: why };
    if (await applyChange(context, transaction, cancellation, { change, why, evidence: found.evidence })) {
      await transaction.resolveAttempts(targetKey(cancellation.origin, cancellation.target));
    }
  });
}
