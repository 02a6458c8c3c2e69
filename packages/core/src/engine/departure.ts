/** A write's turn to get ready: its slot is near. Now its attempt goes to the ledger, and then it leaves. */
export interface Departure {
  /** Waits for a slot, which then is to be used at once. False: not now, because a 429 came in between or `signal` aborted. */
  leave(signal: AbortSignal): Promise<boolean>;
  /** To be called in the end, whatever came of it. */
  over(): void;
}

/** Whoever takes longer to get ready is no longer counted: it must not keep others from getting ready, milliseconds. */
const COUNTED_MS = 1_000;

/** Writes that were told to get ready and are not there yet. */
export class GettingReady {
  readonly #since = new Map<object, number>();

  add(departure: object, now: number): void {
    this.#since.set(departure, now);
  }

  delete(departure: object): void {
    this.#since.delete(departure);
  }

  count(now: number): number {
    for (const [departure, since] of this.#since) {
      if (now - since <= COUNTED_MS) break;
      this.#since.delete(departure);
    }
    return this.#since.size;
  }
}
