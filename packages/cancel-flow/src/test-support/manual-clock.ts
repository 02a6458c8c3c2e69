import type { FlowClock } from '../controller/timing.ts';

/** Time that stands still until a test lets it pass. */
export class ManualClock implements FlowClock {
  readonly #sleepers = new Map<() => void, number>();

  /** The pauses that are being waited for, milliseconds. */
  get pauses(): readonly number[] {
    return [...this.#sleepers.values()];
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        this.#sleepers.delete(wake);
        signal?.removeEventListener('abort', wake);
        resolve();
      };
      if (signal?.aborted) return resolve();
      this.#sleepers.set(wake, ms);
      signal?.addEventListener('abort', wake);
    });
  }

  /** Ends every pause. */
  pass(): void {
    for (const wake of [...this.#sleepers.keys()]) wake();
  }
}
