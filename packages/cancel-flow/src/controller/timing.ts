import type { Clock } from '@countermand/core/model';

/** Resolves after `ms` milliseconds, or as soon as `signal` aborts. Never rejects. */
export type FlowClock = Pick<Clock, 'sleep'>;

/** Real time. Leaves no timer behind once the signal is aborted. */
export const realClock: FlowClock = {
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const over = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', over);
        resolve();
      };
      const timer = setTimeout(over, ms);
      signal?.addEventListener('abort', over);
    }),
};
