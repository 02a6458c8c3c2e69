import type { BatchItem } from '../model/batch.ts';

/** A row whose search could not be had rests this long, milliseconds; twice as long each time, up to the longest. */
const FIRST_MS = 5_000;
const LONGEST_MS = 60_000;

/** So many rows of a batch may rest at a time; beyond them no more are searched for, lest searches crowd out what can be sent. */
const MOST_RESTING = 512;

interface Rest {
  readonly until: number;
  readonly ms: number;
}

type Row = Pick<BatchItem, 'number' | 'target'>;

/** Rows of one batch whose search could not be had. They rest, and those behind them have their turn. Times are monotonic milliseconds. */
export class SearchRests {
  readonly #rests = new Map<number, Rest>();

  /** How many rows in front may be passed over. */
  get size(): number {
    return this.#rests.size;
  }

  mayTry({ number, target }: Row, now: number): boolean {
    const rest = this.#rests.get(number);
    if (rest) return rest.until <= now;
    return target !== null || this.#rests.size < MOST_RESTING;
  }

  failed({ number }: Row, now: number): void {
    const ms = Math.min((this.#rests.get(number)?.ms ?? FIRST_MS / 2) * 2, LONGEST_MS);
    this.#rests.set(number, { until: now + ms, ms });
  }

  settled({ number }: Row): void {
    this.#rests.delete(number);
  }
}
