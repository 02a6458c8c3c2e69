import type { Clock } from '../model/clock.ts';

/** An answer is kept for those who ask the same within this time, milliseconds. */
const KEPT_MS = 5_000;

/** So many answers are kept at the most. */
const MOST_KEPT = 500;

interface Kept {
  readonly answer: Promise<unknown>;
  /** Monotonic milliseconds; undefined while the answer is still to come. */
  until: number | undefined;
}

/** Asks once for all who ask the same at the same time or a moment later. */
export class AnswerCache {
  readonly #kept = new Map<string, Kept>();

  constructor(private readonly clock: Clock) {}

  /** `question` names it wholly: what is kept under it answers just that. A failure is kept for nobody. */
  once<T>(question: readonly unknown[], ask: () => Promise<T>): Promise<T> {
    const key = JSON.stringify(question);
    this.#forgetOld();
    const known = this.#kept.get(key);
    if (known) return known.answer as Promise<T>;
    const answer = ask();
    const kept: Kept = { answer, until: undefined };
    this.#kept.set(key, kept);
    answer.then(
      () => (kept.until = this.clock.monotonic() + KEPT_MS),
      () => this.#kept.delete(key),
    );
    return answer;
  }

  #forgetOld(): void {
    const now = this.clock.monotonic();
    for (const [key, { until }] of this.#kept) {
      if ((until !== undefined && until <= now) || this.#kept.size > MOST_KEPT) this.#kept.delete(key);
    }
  }
}
