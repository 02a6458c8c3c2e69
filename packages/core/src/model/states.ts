/** Every state a cancellation can be in. The first six are live, the last four are ends and never change. */
export const CANCELLATION_STATES = [
  'scheduled',
  'queued',
  'sending',
  'requested',
  'unknown',
  'needs_attention',
  'cancelled',
  'refused',
  'failed',
  'withdrawn',
] as const;

export type CancellationState = (typeof CANCELLATION_STATES)[number];

export const END_STATES = ['cancelled', 'refused', 'failed', 'withdrawn'] as const;
export type EndState = (typeof END_STATES)[number];

/**
 * The whole table of legal moves. Whatever is not listed is impossible: the ledger refuses it.
 * `queued → cancelled | refused | requested` happens only when a read settles the matter before any write.
 */
export const LEGAL_MOVES: Readonly<Record<CancellationState, readonly CancellationState[]>> = {
  scheduled: ['queued', 'withdrawn'],
  queued: ['sending', 'withdrawn', 'failed', 'refused', 'cancelled', 'requested'],
  sending: ['cancelled', 'refused', 'failed', 'requested', 'unknown', 'queued'],
  requested: ['cancelled', 'refused', 'unknown', 'needs_attention'],
  unknown: ['cancelled', 'refused', 'requested', 'queued', 'needs_attention'],
  needs_attention: ['cancelled', 'refused', 'queued'],
  cancelled: [],
  refused: [],
  failed: [],
  withdrawn: [],
};

export function canMove(from: CancellationState, to: CancellationState): boolean {
  return LEGAL_MOVES[from].includes(to);
}

export function isEndState(state: CancellationState): state is EndState {
  return (END_STATES as readonly string[]).includes(state);
}

export function isLiveState(state: CancellationState): boolean {
  return !isEndState(state);
}
