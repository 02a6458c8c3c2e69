import { isAwaiting } from '../model/awaiting.ts';
import type { Cancellation } from '../model/cancellation.ts';
import type { Actor } from '../model/requester.ts';
import type { LedgerTransaction } from '../ports/ledger.ts';
import { mustWin } from '../use-cases/raced-transaction.ts';
import { personEvent } from '../use-cases/person-event.ts';

/** How far apart notifications may make us read one target, milliseconds: those that name it, and those that name nothing. */
export const NUDGE_PAUSES = { named: 5_000, unnamed: 60_000 } as const;

export interface Nudge {
  readonly actor: Actor;
  readonly topic: string;
  readonly pauseMs: number;
  readonly now: number;
}

/**
 * When to read because of a notification; undefined where that is not earlier than it would be read anyway. A target that was
 * looked at just now waits a little, so that notifications without end do not become reads without end.
 */
export function nudgedAt({ state, nextActionAt, updatedAt, sendAgain }: Cancellation, { now, pauseMs }: Nudge): number | undefined {
  if (!isAwaiting(state) || sendAgain) return undefined;
  const at = Math.max(now, Math.min(updatedAt, now) + pauseMs);
  return nextActionAt === null || at < nextActionAt ? at : undefined;
}

/** Changes nothing but when it is read, and tells who wanted it; says whether it did. */
export async function nudge(transaction: LedgerTransaction, cancellation: Cancellation, by: Nudge): Promise<boolean> {
  const at = nudgedAt(cancellation, by);
  if (at === undefined) return false;
  const { state } = cancellation;
  const happening = { type: 'cancellation.rescheduled', actor: by.actor, at: by.now } as const;
  const event = personEvent(cancellation, happening, { reason: 'The provider sent a notification.', from: state, to: state, data: { notification: by.topic } });
  mustWin(await transaction.changeCancellation(cancellation, { nextActionAt: at, nudged: true }, event));
  return true;
}
