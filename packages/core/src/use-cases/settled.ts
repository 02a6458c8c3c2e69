import { holdState } from '../model/follow-up.ts';
import { isEndState } from '../model/states.ts';
import type { CancellationRecord } from '../model/view.ts';

/** An end state, and every hold it owes has come to its own end. */
export function isSettled({ cancellation, followUps }: CancellationRecord): boolean {
  return isEndState(cancellation.state) && followUps.every((followUp) => holdState(followUp.state) !== 'pending');
}

/** Waiting brings nothing more: settled, or a person has to decide. */
export function isAtRest(record: CancellationRecord): boolean {
  const awaitsPerson = record.cancellation.state === 'needs_attention' && record.cancellation.nextActionAt === null;
  return awaitsPerson || isSettled(record);
}
