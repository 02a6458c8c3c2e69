import type { Snapshot } from '@countermand/core/model';
import type { History, PastAttempt } from '@countermand/core/provider';
import { wordsOf } from './choice.ts';

/**
 * Whether a cancellation request was seen that a later `cancel_rejected` can be the answer to. An earlier request,
 * made by somebody else and refused long ago, leaves the same word behind.
 */
export function requestWasSeen(history: History, snapshot: Snapshot): boolean {
  const ours = history.attempts.findLast(mayHaveLanded);
  // No request of ours: one that somebody else had made was watched.
  if (ours === undefined) return history.observations.some(showsRequest);
  const answered = wordsOf(ours.evidence?.statuses ?? {}).request === 'cancel_requested';
  const observed = history.observations.some((seen) => seen.seenAt >= ours.startedAt && showsRequest(seen));
  return answered || observed || changedSince(snapshot, ours.startedAt);
}

function mayHaveLanded({ operation, outcome }: PastAttempt): boolean {
  return operation === 'request_cancellation' && outcome !== 'not_taken' && outcome !== 'refused';
}

function showsRequest({ rawStatus }: { readonly rawStatus: Readonly<Record<string, string | null>> }): boolean {
  return wordsOf(rawStatus).request === 'cancel_requested';
}

/** The provider changed the fulfilment order after our request left. Instants, since its offsets vary. */
function changedSince({ updatedAt }: Snapshot, startedAt: number): boolean {
  return updatedAt !== undefined && Date.parse(updatedAt) > startedAt;
}
