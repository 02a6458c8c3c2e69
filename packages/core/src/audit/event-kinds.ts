import type { EventType } from '../model/event.ts';
import type { DossierEvent } from '../ports/ledger-inspection.ts';

/** What an event of each type tells a change of. */
export type EventKind = 'filed' | 'requester' | 'cancellation' | 'attempt' | 'follow_up';

const KINDS: Readonly<Record<EventType, EventKind>> = {
  'cancellation.requested': 'filed',
  'cancellation.joined': 'requester',
  'cancellation.requester_withdrawn': 'requester',
  'cancellation.state_changed': 'cancellation',
  'cancellation.rescheduled': 'cancellation',
  'cancellation.observed': 'cancellation',
  'cancellation.warned': 'cancellation',
  'cancellation.compacted': 'cancellation',
  'attempt.started': 'attempt',
  'attempt.finished': 'attempt',
  'follow_up.created': 'follow_up',
  'follow_up.state_changed': 'follow_up',
};

export function eventKind(event: DossierEvent): EventKind {
  return KINDS[event.type];
}

/** Events of one type, in commit order. */
export function eventsOf(events: readonly DossierEvent[], type: EventType): readonly DossierEvent[] {
  return events.filter((event) => event.type === type);
}
