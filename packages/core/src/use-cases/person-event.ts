import type { Cancellation } from '../model/cancellation.ts';
import type { EventType, NewEvent } from '../model/event.ts';
import type { Actor } from '../model/requester.ts';

interface Happening {
  readonly type: EventType;
  readonly actor: Actor;
  readonly at: number;
}

/** An event that a person (or a program on its own key) caused. */
export function personEvent(
  cancellation: Pick<Cancellation, 'id' | 'account'>,
  happening: Happening,
  more: Partial<Pick<NewEvent, 'reason' | 'from' | 'to' | 'data'>> = {},
): NewEvent {
  return { ...happening, cancellationId: cancellation.id, account: cancellation.account, reason: null, from: null, to: null, evidence: null, data: {}, ...more };
}
