import type { Clock } from '@countermand/core/model';
import type { SimulatedProcess } from './simulated-process.ts';
import type { Timeline } from './timeline.ts';

/** When the world's wall clocks began. */
export const WORLD_START = Date.parse('2026-03-02T09:00:00Z');

/** A wall clock that several processes may share, as those of one host do. */
export interface Wall {
  /** How far it is ahead of true time, milliseconds. Changed by a jump. */
  ahead: number;
}

/** Time as one process sees it: its host's wall clock, and a monotonic clock of its own. */
export class ProcessClock implements Clock {
  constructor(
    private readonly timeline: Timeline,
    private readonly wall: Wall,
    private readonly process: SimulatedProcess,
    private readonly bornAt: number,
  ) {}

  now(): number {
    return WORLD_START + this.timeline.now + this.wall.ahead;
  }

  monotonic(): number {
    return this.timeline.now - this.bornAt;
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        callOff();
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      const callOff = this.timeline.in(ms, () => this.process.enter(wake));
      signal?.addEventListener('abort', wake, { once: true });
    });
  }
}
