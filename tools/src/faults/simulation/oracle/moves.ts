import { CANCELLATION_STATES, type CancellationState, type LedgerEvent } from '@countermand/core/model';

export interface Move {
  readonly cancellationId: string;
  readonly from: CancellationState | null;
  readonly to: CancellationState;
  readonly position: number;
}

/** What the events say of cancellations' states, in commit order; a change that stays in its state included. */
export function movesOf(events: readonly LedgerEvent[]): readonly Move[] {
  return events.flatMap((event): Move[] => {
    const { type, cancellationId, from, to, position } = event;
    if (cancellationId === null || !isState(to)) return [];
    if (type === 'cancellation.requested') return [{ cancellationId, from: null, to, position }];
    return isState(from) ? [{ cancellationId, from, to, position }] : [];
  });
}

function isState(word: LedgerEvent['to']): word is CancellationState {
  return (CANCELLATION_STATES as readonly (string | null)[]).includes(word);
}
