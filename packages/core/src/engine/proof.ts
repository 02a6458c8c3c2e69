import type { Evidence } from '../model/evidence.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { sameTarget, type Target } from '../model/target.ts';
import type { OperationRecord } from '../provider/capabilities.ts';
import type { CancellationProvider } from '../provider/provider.ts';

/**
 * Law 1, kept by the core whatever a plugin says: an answer proves a stop only if it names this very target
 * with a status that the operation's record lists as stopped. Absent, null and unknown words prove nothing.
 */
export function provesStop(evidence: Evidence, target: Target, operation: OperationRecord | undefined): boolean {
  if (operation === undefined || evidence.subject !== target.id) return false;
  return hasStoppedWord(evidence.statuses ?? {}, operation.stoppedStatuses.value);
}

/** The same for a read: any stop operation of the target's kind may have been the one that stopped it. */
export function snapshotProvesStop(snapshot: Snapshot, target: Target, provider: CancellationProvider): boolean {
  const words = stopOperations(provider, target.kind).flatMap((operation) => operation.stoppedStatuses.value);
  return sameTarget(snapshot.target, target) && hasStoppedWord(snapshot.rawStatus, words);
}

export function stopOperations(provider: CancellationProvider, kind: string): readonly OperationRecord[] {
  return provider.operations.filter((operation) => operation.purpose === 'stop' && operation.target === kind);
}

export function operationRecord(provider: CancellationProvider, name: string): OperationRecord | undefined {
  return provider.operations.find((operation) => operation.name === name);
}

function hasStoppedWord(statuses: Readonly<Record<string, string | null>>, stopped: readonly string[]): boolean {
  return Object.values(statuses).some((word) => word !== null && stopped.includes(word));
}
