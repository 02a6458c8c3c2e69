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
  readonly #inherited = new Map<string, number>();

  /** From `monotonic` on, this attempt can no longer land. */
  note(attemptId: string, monotonic: number): void {
    remember(this.#until, attemptId, monotonic);
  }

  known(attemptId: string): number | undefined {
    return this.#until.get(attemptId);
  }

  /**
   * When (monotonic milliseconds) an earlier holder's attempt had certainly left: when this process first held the lane after it.
   * A lane that is given back while its work waits, and then taken anew, must not put that off each time.
   */
  leftBefore(attemptId: string, heldSince: number): number {
    const first = Math.min(heldSince, this.#inherited.get(attemptId) ?? heldSince);
    remember(this.#inherited, attemptId, first);
    return first;
  }
}

function remember(instants: Map<string, number>, attemptId: string, monotonic: number): void {
  instants.delete(attemptId);
  instants.set(attemptId, monotonic);
  const [oldest] = instants.keys();
  if (instants.size > MOST_REMEMBERED && oldest !== undefined) instants.delete(oldest);
}

/** The instant by the wall clock, as it stands at `at`, after which none of these can land any more; 0 where there are none. */
export function landedBy({ services, lane, account }: LaneContext, attempts: readonly Attempt[], at: Instant): number {
  const { timeoutMs, settleMs } = account.profile;
  const ofWall = (monotonic: number) => at.wall + Math.max(0, monotonic - at.monotonic);
  const lands = attempts.map(({ id, epoch, landsBefore }) => {
    const known = services.landings.known(id);
    if (known !== undefined) return ofWall(known);
    // What another process sent, it sent before the lane was ours. Its own clock may have been set forward since.
    const left = epoch < lane.lease.epoch ? services.landings.leftBefore(id, lane.heldSince) : lane.heldSince;
    return Math.max(landsBefore, ofWall(left + timeoutMs + settleMs));
  });
  return Math.max(0, ...lands);
}
