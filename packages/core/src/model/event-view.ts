import { timestamp } from './clock.ts';
import type { LedgerEvent } from './event.ts';

/** An event as every face shows it: who and when in the words of the other answers. `at` is RFC 3339 UTC. */
export interface EventView {
  readonly position: number;
  readonly type: LedgerEvent['type'];
  readonly cancellation: string | null;
  readonly batch: string | null;
  readonly account: string | null;
  readonly at: string;
  readonly actor: string;
  readonly channel: string;
  readonly reason: string | null;
  readonly from: LedgerEvent['from'];
  readonly to: LedgerEvent['to'];
  readonly evidence: LedgerEvent['evidence'];
  readonly data: LedgerEvent['data'];
}

/** A page of events; `nextCursor` is the position to go on after. */
export interface EventPageView {
  readonly items: readonly EventView[];
  readonly nextCursor: string;
}

export function toEventView(event: LedgerEvent): EventView {
  const batch = event.cancellationId === null ? event.batchId : null;
  const { position, type, cancellationId, account, at, actor, reason, from, to, evidence, data } = event;
  const who = { actor: actor.principal, channel: actor.channel };
  return { position, type, cancellation: cancellationId, batch, account, at: timestamp(at), ...who, reason, from, to, evidence, data };
}

export function toEventPageView({ items, position }: { readonly items: readonly LedgerEvent[]; readonly position: number }): EventPageView {
  return { items: items.map(toEventView), nextCursor: String(position) };
}
