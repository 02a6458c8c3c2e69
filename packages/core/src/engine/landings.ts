import type { Attempt } from '../model/attempt.ts';
import type { Instant } from './instant.ts';
import type { LaneContext } from './lane-context.ts';

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

  known(attemptId: string): number | undefined {
    return this.#until.get(attemptId);
  }
}

/** The instant by the wall clock, as it stands at `at`, after which none of these can land any more; 0 where there are none. */
export function landedBy({ services, lane, account }: LaneContext, attempts: readonly Attempt[], at: Instant): number {
  const { timeoutMs, settleMs } = account.profile;
  const ofWall = (monotonic: number) => at.wall + Math.max(0, monotonic - at.monotonic);
  // What another process sent, it sent before the lane was ours. Its own clock may have been set forward since.
  const inherited = ofWall(lane.heldSince + timeoutMs + settleMs);
  const lands = attempts.map(({ id, landsBefore }) => {
    const known = services.landings.known(id);
    return known === undefined ? Math.max(landsBefore, inherited) : ofWall(known);
  });
  return Math.max(0, ...lands);
}
