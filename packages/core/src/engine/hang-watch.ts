import type { Clock } from '../model/clock.ts';

export interface Watched {
  /** Milliseconds until it must have shown a sign of life; nothing, or less, when it hangs. */
  restMs(): number;
  /** Told once, when it hangs. */
  hangs(): void;
}

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
      await this.clock.sleep(this.#earliest, this.#asleep.signal);
    }
    this.#asleep = undefined;
  }
}
