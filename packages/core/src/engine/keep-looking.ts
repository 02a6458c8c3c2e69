import type { Cancellation } from '../model/cancellation.ts';
import { needsAttention } from './ends.ts';
import type { seenStatus } from './history.ts';
import { commitChange, type LaneContext } from './lane-context.ts';
import { HOUR, reconcilePause, RECONCILE_DEADLINE, watchPause } from './pauses.ts';

/** So many reads may say nothing clear, or fail, before a person looks. */
export const UNCLEAR_READS = 4;

interface Look {
  readonly why: string;
  readonly seen: Partial<ReturnType<typeof seenStatus>>;
  /** Looking again is worth while at this instant. */
  readonly until?: number;
}

/** Reads again after a growing pause, until the deadline hands it to a person. */
export async function keepLooking(context: LaneContext, cancellation: Cancellation, look: Look): Promise<void> {
  if (cancellation.state !== 'requested' && cancellation.state !== 'unknown') return whatAPersonAsked(context, cancellation, look);
  const { why, seen, until } = look;
  const now = context.services.clock.now();
  if (now >= watchedUntil(context, cancellation)) {
    const change = needsAttention(`Not established in time. Last seen: ${why}`);
    await commitChange(context, cancellation, { ...change, change: { ...seen, ...change.change } });
    return;
  }
  const pause = cancellation.state === 'requested' ? watchPause(cancellation.step + 1) : reconcilePause(cancellation.step + 1);
  const nextActionAt = until === undefined ? now + pause : Math.max(now, Math.min(until, now + pause));
  await commitChange(context, cancellation, { change: { ...seen, step: cancellation.step + 1, nextActionAt, remark: why }, why });
}

function watchedUntil({ account }: LaneContext, { state, stateSince }: Cancellation): number {
  return stateSince + (state === 'requested' ? account.profile.watchHours * HOUR : RECONCILE_DEADLINE);
}

/**
 * A look that a person asked for, and that decided nothing. "Send again" is tried a few times, since it needs a read;
 * then it is dropped and says so: a later look must not send what nobody asks for any more.
 */
async function whatAPersonAsked(context: LaneContext, cancellation: Cancellation, { why, seen, until }: Look): Promise<void> {
  const now = context.services.clock.now();
  const { state, step, sendAgain } = cancellation;
  if (state !== 'needs_attention') {
    await commitChange(context, cancellation, { change: { ...seen, nextActionAt: null }, why });
    return;
  }
  if (sendAgain && step < UNCLEAR_READS) {
    const nextActionAt = Math.max(now + reconcilePause(step), until ?? 0);
    await commitChange(context, cancellation, { change: { ...seen, step: step + 1, nextActionAt, remark: why }, why });
    return;
  }
  const remark = sendAgain ? `${why} It was not sent again.` : why;
  await commitChange(context, cancellation, { change: { ...seen, step: 0, nextActionAt: null, sendAgain: false, remark }, why: remark });
}
