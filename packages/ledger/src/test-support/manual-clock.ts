import type { Clock } from '@countermand/core/model';
import { START } from './fixtures.ts';

/** A clock that stands until it is moved. */
export class ManualClock implements Clock {
  #now = START;

  now(): number {
    return this.#now;
  }

  monotonic(): number {
    return this.#now;
  }

  sleep(): Promise<void> {
    return Promise.resolve();
  }

  set(now: number): void {
    this.#now = now;
  }

  advance(ms: number): void {
    this.#now += ms;
  }
}
