import { CLOCK } from '@countermand/core';
import type { Clock } from '@countermand/core/model';
import type { DependencyContainer } from 'tsyringe';

/** For `openTestApi({ override })`: a clock on which time runs so many times faster. */
export function hastyClock(times: number): (container: DependencyContainer) => void {
  return (container) => {
    const real = container.resolve(CLOCK);
    const [wall, monotonic] = [real.now(), real.monotonic()];
    const hasty: Clock = {
      now: () => wall + (real.now() - wall) * times,
      monotonic: () => monotonic + (real.monotonic() - monotonic) * times,
      sleep: (ms, signal) => real.sleep(ms / times, signal),
    };
    container.registerInstance(CLOCK, hasty);
  };
}
