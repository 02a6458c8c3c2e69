import type { Cancellation } from '../model/cancellation.ts';
import type { EventType, NewEvent } from '../model/event.ts';
import type { Actor } from '../model/requester.ts';
import { causedBy } from './caused-by.ts';

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
  const { id: cancellationId, account } = cancellation;
  return { ...happening, cancellationId, account, reason: null, from: null, to: null, evidence: null, ...more, ...causedBy(happening.actor, more.data) };
}
