import type { Attempt } from '../model/attempt.ts';
import type { Instant } from './instant.ts';

/** So many of this process's writes are remembered; older ones have long landed. */
const MOST_REMEMBERED = 20_000;

/**
 * When writes can no longer land (law 3). The ledger knows it by the wall clock, which may be set forward, or jump after a
 * sleep; of the writes this process made or took over, the clock that never jumps decides.
 */
export class Landings {
  readonly #until = new Map<string, number>();

  /** From `monotonic` on, this attempt can no longer land. */
  note(attemptId: string, monotonic: number): void {
    this.#until.delete(attemptId);
    this.#until.set(attemptId, monotonic);
    const [oldest] = this.#until.keys();
    if (this.#until.size > MOST_REMEMBERED && oldest !== undefined) this.#until.delete(oldest);
  }

  /** The instant by the wall clock, as it stands at `at`, after which none of these can land any more; 0 where there are none. */
  landedBy(attempts: readonly Pick<Attempt, 'id' | 'landsBefore'>[], at: Instant): number {
    return Math.max(0, ...attempts.map((attempt) => this.#landsBefore(attempt, at)));
  }

  #landsBefore({ id, landsBefore }: Pick<Attempt, 'id' | 'landsBefore'>, at: Instant): number {
    const until = this.#until.get(id);
    return until === undefined ? landsBefore : at.wall + Math.max(0, until - at.monotonic);
  }
}
