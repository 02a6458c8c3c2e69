import { isEndState, type CancellationView } from '@countermand/core/model';

/** Waiting brings nothing more: it ended and owes no hold, or a person has to decide. One that a person had sent again is due at once, and so not at rest. */
export function isViewAtRest({ state, replacement, nextActionAt }: Pick<CancellationView, 'state' | 'replacement' | 'nextActionAt'>): boolean {
  if (state === 'needs_attention') return nextActionAt === undefined;
  return isEndState(state) && replacement?.hold !== 'pending';
}
