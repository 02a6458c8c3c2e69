import type { DossierEvent } from '../../ports/ledger-inspection.ts';
import { operationRecord, provesStop, stopOperations } from '../../engine/proof.ts';
import { finding, type Case, type Rule } from '../case.ts';

/** Law 1: `cancelled` rests on an answer, a read or a person, and on nothing less. */
export const evidence: Rule = (found) => {
  const { state, confirmedBy } = found.cancellation;
  if (state !== 'cancelled') return confirmedBy === null ? [] : [finding('evidence', found, `it is ${state}, and something is said to have confirmed the stop.`)];
  const end = found.events.findLast((event) => event.type === 'cancellation.state_changed' && event.to === 'cancelled');
  if (confirmedBy === null) return [finding('evidence', found, 'it is cancelled, and nothing says what confirmed it.')];
  if (end === undefined) return [finding('evidence', found, 'it is cancelled, and no event tells of that.')];
  const problem = unproven(found, end);
  return problem === undefined ? [] : [finding('evidence', found, problem)];
};

function unproven(found: Case, end: DossierEvent): string | undefined {
  const { confirmedBy, target } = found.cancellation;
  switch (confirmedBy) {
    case null:
      return undefined;
    case 'person':
      return end.data.decision === 'cancelled' ? undefined : `it is confirmed by a person, and event ${end.position} names no decision.`;
    case 'response': {
      if (end.evidence?.subject !== target.id) return `it is confirmed by the answer to our write, and the evidence of event ${end.position} does not name this order.`;
      const attempt = found.attempts.findLast((it) => it.followUpId === null && it.outcome === 'stopped');
      if (attempt === undefined) return 'it is confirmed by the answer to our write, and no attempt has that outcome.';
      if (found.provider && !provesStop(end.evidence, target, operationRecord(found.provider, attempt.operation))) {
        return `the status in the evidence of event ${end.position} is none that ${found.provider.id} lists as stopped.`;
      }
      return undefined;
    }
    case 'read': {
      if (end.evidence === null) return `it is confirmed by a read, and event ${end.position} has no evidence.`;
      if (end.evidence.subject !== undefined && end.evidence.subject !== target.id) return `the evidence of event ${end.position} is of another order.`;
      return found.provider && !wasSeenStopped(found, end) ? `no status that was read is one that ${found.provider.id} lists as stopped.` : undefined;
    }
  }
}

/** What a read showed is kept in the evidence, and among the statuses seen: a listed word in either is enough. */
function wasSeenStopped({ provider, cancellation }: Case, { evidence: told }: DossierEvent): boolean {
  const words = provider ? stopOperations(provider, cancellation.target.kind).flatMap((operation) => operation.stoppedStatuses.value) : [];
  const seen = [told?.statuses, cancellation.statusAfter, ...cancellation.observations.map(({ rawStatus }) => rawStatus)];
  return seen.some((statuses) => Object.values(statuses ?? {}).some((word) => word !== null && words.includes(word)));
}
