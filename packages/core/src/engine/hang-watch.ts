import type { Clock } from '../model/clock.ts';

export interface Watched {
  /** Milliseconds until it must have shown a sign of life; nothing, or less, when it hangs. */
  restMs(): number;
  /** Told once, when it hangs. */
  hangs(): void;
}

/** A sleep that lasts so much longer than it should shows that the process stood still, as in a laptop whose lid was shut, milliseconds. */
const STOOD_STILL_MS = 500;

/** Then what came in meanwhile gets so long to be told before anybody is said to hang, milliseconds. */
const MOMENT_MS = 200;

const WATCHES = new WeakMap<Clock, HangWatch>();

/** Looks after all calls that go on at one clock: a timer for each would cost more than the calls' own book-keeping. */
export class HangWatch {
  readonly #watched = new Set<Watched>();
  #asleep: AbortController | undefined;
  /** How long it sleeps, milliseconds. */
  #earliest = Number.POSITIVE_INFINITY;

  private constructor(private readonly clock: Clock) {}

  static of(clock: Clock): HangWatch {
    const watch = WATCHES.get(clock) ?? new HangWatch(clock);
    WATCHES.set(clock, watch);
    return watch;
  }

  add(watched: Watched): void {
    this.#watched.add(watched);
    if (this.#asleep === undefined) void this.#run();
    else if (watched.restMs() < this.#earliest) this.#asleep.abort('an earlier one');
  }

  delete(watched: Watched): void {
    this.#watched.delete(watched);
    if (this.#watched.size === 0) this.#asleep?.abort('none left');
  }

  async #run(): Promise<void> {
    while (this.#watched.size > 0) {
      this.#earliest = Number.POSITIVE_INFINITY;
      for (const watched of this.#watched) {
        const rest = watched.restMs();
        if (rest > 0) this.#earliest = Math.min(this.#earliest, rest);
        else if (this.#watched.delete(watched)) watched.hangs();
      }
      if (this.#watched.size === 0) break;
      this.#asleep = new AbortController();
      const wakesAt = this.clock.monotonic() + this.#earliest;
      await this.clock.sleep(this.#earliest, this.#asleep.signal);
      if (this.clock.monotonic() > wakesAt + STOOD_STILL_MS) await this.clock.sleep(MOMENT_MS);
    }
    this.#asleep = undefined;
  }
}
