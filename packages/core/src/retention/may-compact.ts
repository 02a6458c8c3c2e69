import type { Cancellation } from '../model/cancellation.ts';
import type { Dossier } from '../ports/ledger-inspection.ts';
import { isEndState } from '../model/states.ts';

/** Whether a cancellation alone, by its own row, was settled and left alone since before `cutoff` (milliseconds). */
export function isLongSettled({ state, settledAt, updatedAt, nextActionAt, warnings, compacted }: Cancellation, cutoff: number): boolean {
  if (!isEndState(state) || settledAt === null || settledAt > cutoff || updatedAt > cutoff) return false;
  // On the desk, or about to be read again: somebody is concerned with it.
  if (nextActionAt !== null || warnings.length > 0) return false;
  return compacted === undefined || updatedAt > compacted.at;
}

/** Whether all that belongs to it is at rest, too: no write in doubt, nothing owed, no replacement that is not held, nothing damaged. */
export function mayCompact({ cancellation, attempts, followUps, damage }: Dossier, cutoff: number): boolean {
  if (cancellation === undefined || damage.length > 0 || !isLongSettled(cancellation, cutoff)) return false;
  if (!isStopProven(cancellation) && attempts.some(({ resolved }) => !resolved)) return false;
  return followUps.every(({ state, nextActionAt, updatedAt }) => (state === 'held' || state === 'left' || state === 'none') && nextActionAt === null && updatedAt <= cutoff);
}

/** A read or an answer proved the stop: what became of a write that nobody answered is a question no more, and it landed long ago. */
function isStopProven({ state, confirmedBy }: Cancellation): boolean {
  return state === 'cancelled' && confirmedBy !== 'person';
}
