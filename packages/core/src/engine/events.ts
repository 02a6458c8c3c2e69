import type { Cancellation } from '../model/cancellation.ts';
import type { NewEvent } from '../model/event.ts';
import type { Evidence } from '../model/evidence.ts';
import { SYSTEM_ACTOR } from '../model/requester.ts';
import type { CancellationState } from '../model/states.ts';

/** An event that the engine itself caused. */
export function engineEvent(
  type: NewEvent['type'],
  about: Pick<Cancellation, 'account'> & { readonly cancellationId: string },
  at: number,
  more: Partial<Pick<NewEvent, 'reason' | 'from' | 'to' | 'evidence' | 'data'>> = {},
): NewEvent {
  return {
    type,
    cancellationId: about.cancellationId,
    account: about.account,
    at,
    actor: SYSTEM_ACTOR,
    reason: null,
    from: null,
    to: null,
    evidence: null,
    data: {},
    ...more,
  };
}

/** The event of a change to a cancellation: a move when `to` differs from its state, else a warning or a plain reschedule. */
export function changeEvent(
  cancellation: Cancellation,
  at: number,
  change: { readonly to?: CancellationState; readonly warns?: boolean; readonly why: string | null; readonly evidence?: Evidence | null },
): NewEvent {
  const { to = cancellation.state, warns = false, why, evidence = null } = change;
  const stays = warns ? 'cancellation.warned' : 'cancellation.rescheduled';
  return engineEvent(
    to === cancellation.state ? stays : 'cancellation.state_changed',
    { account: cancellation.account, cancellationId: cancellation.id },
    at,
    { from: cancellation.state, to, reason: why, evidence },
  );
}
