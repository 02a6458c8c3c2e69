import type { BatchState, CancellationState } from '@countermand/core/model';
import type { Tone } from './tone.ts';

const CANCELLATION_TONES: Readonly<Record<CancellationState, Tone>> = {
  scheduled: 'accent',
  queued: 'accent',
  sending: 'accent',
  requested: 'caution',
  unknown: 'unknown',
  needs_attention: 'bad',
  cancelled: 'good',
  refused: 'bad',
  failed: 'bad',
  withdrawn: 'dim',
};

const BATCH_TONES: Readonly<Record<BatchState, Tone>> = {
  receiving: 'accent',
  ready: 'accent',
  running: 'accent',
  paused: 'caution',
  finished: 'plain',
  aborted: 'dim',
};

export function stateTone(state: CancellationState): Tone {
  return CANCELLATION_TONES[state];
}

/** A finished batch is no success yet: what became of its orders is told by their states. */
export function batchTone(state: BatchState): Tone {
  return BATCH_TONES[state];
}
