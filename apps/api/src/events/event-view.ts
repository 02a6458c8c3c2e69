import type { EventPage } from '@countermand/core';
import { timestamp, type LedgerEvent } from '@countermand/core/model';

/** An event as JSON shows it: who and when in the words of the other answers. */
export function eventView(event: LedgerEvent) {
  const batch = event.cancellationId === null ? event.batchId : null;
  const { position, type, cancellationId, account, at, actor, reason, from, to, evidence, data } = event;
  const who = { actor: actor.principal, channel: actor.channel };
  return { position, type, cancellation: cancellationId, batch, account, at: timestamp(at), ...who, reason, from, to, evidence, data };
}

export function eventPageView({ items, position }: EventPage) {
  return { items: items.map(eventView), nextCursor: String(position) };
}
