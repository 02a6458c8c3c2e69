// Within a test, a global costs many times what an import does, and time is let pass a great many times.
import { setImmediate } from 'node:timers';
import type { Clock } from '../model/clock.ts';

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  #wall: number;
  #monotonic = 0;
  readonly #sleepers = new Set<Sleeper>();

  constructor(start = Date.parse('2026-03-02T09:00:00Z')) {
    this.#wall = start;
  }

  now(): number {
    return this.#wall;
  }

  monotonic(): number {
    return this.#monotonic;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        this.#sleepers.delete(sleeper);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const sleeper: Sleeper = { until: this.#monotonic + Math.max(0, ms), wake };
      this.#sleepers.add(sleeper);
      signal?.addEventListener('abort', wake, { once: true });
    });
  }

  /** How many sleep now. */
  get sleeping(): number {
    return this.#sleepers.size;
  }

  /** Lets time pass: sleepers wake in their order, and what they start is worked off before the next one wakes. */
  async advance(ms: number): Promise<void> {
    const end = this.#monotonic + ms;
    await settle();
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#moveTo(next.until);
      next.wake();
      await settle();
    }
    this.#moveTo(end);
    await settle();
  }

  /** Time passes and nobody wakes, as when the machine stands still: who slept wakes late. */
  stall(ms: number): void {
    this.#moveTo(this.#monotonic + ms);
  }

  /** Moves the wall clock only, as an administrator would. */
  jump(ms: number): void {
    this.#wall += ms;
  }

  #next(end: number): Sleeper | undefined {
    let next: Sleeper | undefined;
    for (const sleeper of this.#sleepers) if (sleeper.until <= end && (next === undefined || sleeper.until < next.until)) next = sleeper;
    return next;
  }

  #moveTo(monotonic: number): void {
    const step = Math.max(0, monotonic - this.#monotonic);
    this.#wall += step;
    this.#monotonic += step;
  }
}

/** Works off everything that waits for nothing but promises. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}
