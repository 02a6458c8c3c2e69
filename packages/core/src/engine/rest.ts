import type { Cancellation } from '../model/cancellation.ts';
import type { FollowUp } from '../model/follow-up.ts';
import { endFailed, needsAttention } from './ends.ts';
import { commitFollowUp, giveUpHold } from './follow-up-change.ts';
import { commitChange, type LaneContext } from './lane-context.ts';
import { FOLLOW_UP_DEADLINE, RECONCILE_DEADLINE, retryPause } from './pauses.ts';
import { isStale } from './stale.ts';

type Held = Pick<LaneContext, 'services' | 'lane'>;

/** Its account cannot be used just now, and may be put right: it waits, but never for ever in silence. */
export async function restCancellation(held: Held, cancellation: Cancellation, why: string): Promise<void> {
  const { services } = held;
  const now = services.clock.now();
  const { state, step, stateSince } = cancellation;
  const isWaiting = state === 'unknown' || state === 'requested';
  if (state === 'queued' && isStale(services, cancellation)) {
    await commitChange(held, cancellation, endFailed('misconfigured', why));
  } else if (isWaiting && now - stateSince > RECONCILE_DEADLINE) {
    await commitChange(held, cancellation, needsAttention(why));
  } else if (isWaiting || state === 'queued') {
    await commitChange(held, cancellation, { change: { nextActionAt: now + retryPause(step), step: step + 1, remark: why }, why });
  } else {
    // A person asked for a look that cannot be had.
    await commitChange(held, cancellation, { change: { nextActionAt: null, sendAgain: false, ...(state === 'needs_attention' && { remark: why }) }, why });
  }
}

/** The same for a hold that is owed. */
export async function restFollowUp(held: Held, followUp: FollowUp, why: string): Promise<void> {
  const now = held.services.clock.now();
  const { step, createdAt, state } = followUp;
  // Its process is gone; whether the call had left is not known, and is read once the account can be used.
  const leaving = state === 'sending' ? ({ state: 'unknown' } as const) : {};
  const rest = { change: { ...leaving, nextActionAt: now + retryPause(step), step: step + 1, remark: why }, why };
  await commitFollowUp(held, followUp, now - createdAt > FOLLOW_UP_DEADLINE ? giveUpHold(why) : rest);
}
