import type { Cancellation } from '../model/cancellation.ts';
import { commitChange, type LaneContext } from './lane-context.ts';
import { retryPause } from './pauses.ts';

/** A queued cancellation stays queued and is looked at again later. */
export async function postpone(
  context: LaneContext,
  cancellation: Cancellation,
  { why, until, retryAfterMs }: { why: string; until?: number; retryAfterMs?: number },
): Promise<void> {
  const nextActionAt = until ?? context.services.clock.now() + retryPause(cancellation.step, retryAfterMs);
  await commitChange(context, cancellation, { change: { nextActionAt, step: cancellation.step + 1, remark: why }, why });
}
