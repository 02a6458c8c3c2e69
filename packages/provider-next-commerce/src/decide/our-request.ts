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
  return answered || observed || changedAfter(ours, history, snapshot);
}

function mayHaveLanded({ operation, outcome }: PastAttempt): boolean {
  return operation === 'request_cancellation' && outcome !== 'not_taken' && outcome !== 'refused';
}

function showsRequest({ rawStatus }: { readonly rawStatus: Readonly<Record<string, string | null>> }): boolean {
  return wordsOf(rawStatus).request === 'cancel_requested';
}

/**
 * The provider changed the fulfilment order after our request left: since the read before it, by the provider's own clock, which may be
 * hours off ours. Our clock is asked only where nothing was read before. Instants, since the provider's offsets vary.
 */
function changedAfter({ startedAt }: PastAttempt, { observations }: History, { updatedAt }: Snapshot): boolean {
  const before = observations.findLast((seen) => seen.seenAt <= startedAt && seen.updatedAt !== undefined)?.updatedAt;
  return updatedAt !== undefined && Date.parse(updatedAt) > (before === undefined ? startedAt : Date.parse(before));
}
