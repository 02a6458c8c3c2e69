import type { Clock } from '@countermand/core/model';

/** Whose clock is wrong in a case, and how. */
export interface Clocks {
  /** The provider's clock runs ahead of the machine's by so many milliseconds, and ours behind by as many; negative for the other way round. */
  readonly apartMs?: number;
  /** Ours jumps by so many milliseconds while an answer is on its way. */
  readonly jumpMs?: number;
}

/** Our clock, as the plugin and its client see it. */
export class BenchClock implements Clock {
  private offMs: number;
  private readonly jumpMs: number;

  constructor({ apartMs = 0, jumpMs = 0 }: Clocks) {
    this.offMs = -apartMs;
    this.jumpMs = jumpMs;
  }

  now(): number {
    return Date.now() + this.offMs;
  }

  monotonic(): number {
    return performance.now();
  }

  async sleep(): Promise<void> {
    // Nothing in a plugin has to wait.
  }

  jump(): void {
    this.offMs += this.jumpMs;
  }
}
