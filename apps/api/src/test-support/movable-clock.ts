import { CLOCK } from '@countermand/core';
import type { DependencyContainer } from 'tsyringe';

export interface MovableClock {
  /** For `openTestApi({ override })`. */
  readonly override: (container: DependencyContainer) => void;
  /** Lets time pass at once. */
  pass(ms: number): void;
}

/** The real clock, which a test may put on. */
export function movableClock(): MovableClock {
  let ahead = 0;
  return {
    override: (container) => {
      const clock = container.resolve(CLOCK);
      container.registerInstance(CLOCK, { now: () => clock.now() + ahead, monotonic: () => clock.monotonic() + ahead, sleep: (ms, signal) => clock.sleep(ms, signal) });
    },
    pass: (ms) => void (ahead += ms),
  };
}
