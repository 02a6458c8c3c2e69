import type { Attempt } from '../model/attempt.ts';
import type { Cancellation } from '../model/cancellation.ts';
import type { Evidence } from '../model/evidence.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { targetKey } from '../model/target-key.ts';
import { endCancelled, needsAttention } from './ends.ts';
import { owedSearch } from './owed-follow-ups.ts';
import { seenStatus } from './history.ts';
import { applyChange, commitChange, type LaneContext } from './lane-context.ts';
import { insertFollowUp } from './record-outcome.ts';
import { snapshotProvesStop } from './proof.ts';
import { resolveStopped } from './resolve-seen.ts';

interface ReadProof {
  readonly snapshot: Snapshot;
  readonly evidence: Evidence;
  /** Stopped before any write of ours could have done it. */
  readonly already: boolean;
  /** The writes to the target that were in doubt. */
  readonly unresolved: readonly Attempt[];
  /** Every one of them was over when this read began. */
  readonly afterLanding: boolean;
  /** False where the plugin knows that nothing took the target's place. */
  readonly replacementLikely?: boolean;
}

/**
 * A read shows the target stopped: `cancelled`, confirmed by read, together with the search for what took its place.
 * A plugin that says so without a listed status is not believed (law 1); a person looks.
 */
export async function settleByRead(context: LaneContext, cancellation: Cancellation, proof: ReadProof): Promise<void> {
  const { services, account, lane } = context;
  const now = services.clock.now();
  const { snapshot, evidence, already, replacementLikely = true } = proof;
  const seen = seenStatus(cancellation, snapshot, now);
  if (!snapshotProvesStop(snapshot, cancellation.target, account.provider)) {
    const why = `The plugin "${account.provider.id}" calls this stopped, but the status read is not one it lists as stopped.`;
    const doubt = cancellation.state === 'queued' ? { change: { state: 'requested' as const, nextActionAt: now, remark: why }, why, evidence } : needsAttention(why, evidence);
    await commitChange(context, cancellation, { ...doubt, change: { ...seen, ...doubt.change } });
    return;
  }
  const end = endCancelled({ confirmedBy: 'read', already, why: already ? 'It was stopped already.' : 'A read shows it stopped.', evidence });
  await lane.transact(async (transaction) => {
    if (!(await applyChange(context, transaction, cancellation, { ...end, change: { ...seen, ...end.change } }))) return;
    await resolveStopped(transaction, targetKey(cancellation.origin, cancellation.target), { seen: proof.unresolved, afterLanding: proof.afterLanding });
    const followUp = replacementLikely ? owedSearch(context, cancellation) : undefined;
    if (followUp) await insertFollowUp(context, transaction, followUp);
  });
}
