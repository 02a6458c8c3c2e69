/** Every state a batch can be in. The last two are ends and never change. */
export const BATCH_STATES = ['receiving', 'ready', 'running', 'paused', 'finished', 'aborted'] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/**
 * The whole table of legal moves. Nothing is sent before the whole upload is recorded: only what is `ready` can run,
 * and only an upload that came to its own end is `ready`.
 */
export const BATCH_MOVES: Readonly<Record<BatchState, readonly BatchState[]>> = {
  receiving: ['ready', 'aborted'],
  ready: ['running', 'aborted'],
  running: ['paused', 'finished', 'aborted'],
  paused: ['running', 'aborted'],
  finished: [],
  aborted: [],
};

export function canMoveBatch(from: BatchState, to: BatchState): boolean {
  return BATCH_MOVES[from].includes(to);
}

export function isBatchEnd(state: BatchState): boolean {
  return BATCH_MOVES[state].length === 0;
}

/**
 * What is known of one row. `waiting` rows are filed as cancellations while the batch runs; `invalid` and `duplicate` ones
 * were never to be filed; `failed` ones could not be filed when their turn came.
 */
export const BATCH_ITEM_STATES = ['waiting', 'filed', 'invalid', 'duplicate', 'failed'] as const;
export type BatchItemState = (typeof BATCH_ITEM_STATES)[number];

/** As people see it: what still waits in an aborted batch was taken back with it. */
export type ShownBatchItemState = BatchItemState | 'withdrawn';

/** Derived, so that an abort need not touch a hundred thousand rows. */
export function shownItemState(item: BatchItemState, batch: BatchState): ShownBatchItemState {
  return item === 'waiting' && batch === 'aborted' ? 'withdrawn' : item;
}
