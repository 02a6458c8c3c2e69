import type { Attempt } from '../model/attempt.ts';
import type { Cancellation, Observation } from '../model/cancellation.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { sameTarget } from '../model/target.ts';
import type { History } from '../provider/verdict.ts';

/** How many distinct statuses are remembered; the first and the latest ones count. */
const REMEMBERED = 12;

/** Our stops of this target, oldest first. A hold on it, owed by another cancellation, is none. */
export function stopsOf({ target }: Cancellation, attempts: readonly Attempt[]): readonly Attempt[] {
  return attempts
    .filter((attempt) => attempt.followUpId === null && sameTarget(attempt.target, target))
    .sort((left, right) => left.startedAt - right.startedAt);
}

/** What a verdict needs: our stops of the target, and the statuses seen before. */
export function historyOf(cancellation: Cancellation, attempts: readonly Attempt[]): History {
  return {
    attempts: stopsOf(cancellation, attempts).map(({ operation, startedAt, outcome, evidence }) => ({ operation, startedAt, outcome, evidence })),
    observations: cancellation.observations,
  };
}

/** The observations with this snapshot's added, unless it shows what the last one showed. */
export function observed(cancellation: Cancellation, snapshot: Snapshot, seenAt: number): readonly Observation[] {
  const seen: Observation = { rawStatus: snapshot.rawStatus, ...(snapshot.updatedAt !== undefined && { updatedAt: snapshot.updatedAt }), seenAt };
  const last = cancellation.observations.at(-1);
  if (last && JSON.stringify([last.rawStatus, last.updatedAt]) === JSON.stringify([seen.rawStatus, seen.updatedAt])) {
    return cancellation.observations;
  }
  const all = [...cancellation.observations, seen];
  return all.length <= REMEMBERED ? all : [...all.slice(0, 1), ...all.slice(1 - REMEMBERED)];
}

/** Statuses of the snapshot as the cancellation shows them. */
export function seenStatus(cancellation: Cancellation, snapshot: Snapshot, seenAt: number) {
  return {
    observations: observed(cancellation, snapshot, seenAt),
    // Once something was sent, what a read shows is no longer how it was before.
    ...(cancellation.statusBefore === null && cancellation.attempts === 0 && { statusBefore: snapshot.rawStatus }),
    statusAfter: snapshot.rawStatus,
    ...(snapshot.merchantNumber !== undefined && cancellation.orderNumber === null && { orderNumber: snapshot.merchantNumber }),
  };
}
