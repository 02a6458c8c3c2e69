import type { Clock } from '../model/clock.ts';

/** One moment by both clocks: the wall clock, which may jump, and the one that never does. Milliseconds. */
export interface Instant {
  readonly wall: number;
  readonly monotonic: number;
}

export function instantOf(clock: Clock): Instant {
  return { wall: clock.now(), monotonic: clock.monotonic() };
}
