import type { EventPage } from '@countermand/core';
import { timestamp, type LedgerEvent } from '@countermand/core/model';

/** An event as JSON shows it: who and when in the words of the other answers. */
export function eventView({ cancellationId, at, actor, ...event }: LedgerEvent) {
  return { ...event, cancellation: cancellationId, at: timestamp(at), actor: actor.principal, channel: actor.channel };
}

export function eventPageView({ items, position }: EventPage) {
  return { items: items.map(eventView), nextCursor: String(position) };
}
