import type { Snapshot, Target, TargetStatus } from '@countermand/core/model';
import type { Exchange, ReadOutcome, Troubled } from '@countermand/core/provider';
import { evidenceOf, graphqlRequest, lenientObject, saidBy, troubleOf } from '@countermand/provider-kit';
import { answerIn, fulfillmentOrderAnswer, standingOf, type Standing } from './answers.ts';
import { READ } from './documents.ts';
import { gidOf } from './ids.ts';

export const PATH = ['graphql.json'];

export function readRequest({ id }: Target) {
  return graphqlRequest({ operation: 'read', path: PATH, document: READ, variables: { id: gidOf(id) } });
}

const answer = lenientObject({ fulfillmentOrder: fulfillmentOrderAnswer });

export type Queried = { readonly ok: true; readonly data: unknown } | { readonly ok: false; readonly trouble: Troubled };

/** What a query was answered, or what stands in the way: of the line, or an error of the whole request inside a 200. */
export function queried(exchange: Exchange, operation: string): Queried {
  const trouble = troubleOf(exchange, operation);
  if (trouble !== undefined) return { ok: false, trouble };
  const { data, codes, retryAfterMs } = answerIn(exchange);
  if (codes.length === 0 || exchange.kind !== 'answered') return { ok: true, data };
  const told = { kind: 'trouble', message: saidBy(exchange), evidence: evidenceOf(exchange, { operation }) } as const;
  if (codes.includes('THROTTLED')) return { ok: false, trouble: { ...told, trouble: 'rate_limited', retryAfterMs } };
  return { ok: false, trouble: { ...told, trouble: codes.includes('ACCESS_DENIED') ? 'forbidden' : 'unreadable' } };
}

export function parseRead(exchange: Exchange, target: Target): ReadOutcome {
  const answered = queried(exchange, 'read');
  if (!answered.ok) return answered.trouble;
  const { data } = answered;
  const found = answer.parse(data)?.fulfillmentOrder;
  const standing = standingOf(found);
  const evidence = evidenceOf(exchange, { operation: 'read', ...(standing && { subject: standing.id, statuses: standing.statuses }), messages: [] });
  // In so many words: the field is there, and is null.
  if (typeof data === 'object' && data !== null && 'fulfillmentOrder' in data && data.fulfillmentOrder === null) return { kind: 'not_found', message: 'Shopify answers null for this fulfilment order.', evidence };
  if (standing?.id !== target.id) return { kind: 'trouble', trouble: 'unreadable', message: 'The answer does not show the fulfilment order that was asked for.', evidence };
  return { kind: 'found', snapshot: snapshotOf(standing, { target, readAt: exchange.at }), evidence };
}

/** Our words for theirs. CLOSED is what a stop leaves behind, and what a shipment does: what was shipped tells them apart. */
export function statusOf({ status, requestStatus, fulfillments }: Standing): TargetStatus {
  switch (status) {
    case 'CANCELLED':
      return 'stopped';
    case 'CLOSED':
      return (fulfillments?.nodes.length ?? 0) > 0 ? 'shipped' : 'closed';
    case 'OPEN':
    case 'SCHEDULED':
    case 'IN_PROGRESS':
      if (requestStatus === 'CANCELLATION_REQUESTED') return 'cancel_requested';
      return status === 'IN_PROGRESS' || requestStatus === 'ACCEPTED' || requestStatus === 'CANCELLATION_REJECTED' ? 'in_production' : 'active';
    case 'ON_HOLD':
      return 'on_hold';
    default:
      return 'unknown';
  }
}

function snapshotOf(standing: Standing, { target, readAt }: Pick<Snapshot, 'target' | 'readAt'>): Snapshot {
  const { order, lineItems, supportedActions, updatedAt, statuses, fulfillments } = standing;
  const status = statusOf(standing);
  const words = `${standing.status}, ${standing.requestStatus ?? 'no request status'}`;
  return {
    target,
    ...(order?.name && { merchantNumber: order.name }),
    status,
    rawStatus: statuses,
    eligibility: { answer: status === 'stopped' || status === 'shipped' || status === 'closed' ? 'no' : standing.requestStatus === 'SUBMITTED' ? 'yes' : 'ask', why: `Shopify shows it as ${words}.` },
    money: {},
    lines: (lineItems?.nodes ?? []).map(({ id, sku, productTitle, remainingQuantity }) => ({ ...(id && { id }), ...(sku && { sku }), ...(productTitle && { name: productTitle }), ...(remainingQuantity && { quantity: remainingQuantity }) })),
    actions: supportedActions.flatMap(({ action }) => action ?? []),
    related: order?.id ? [{ role: 'order', target: { kind: 'order', id: order.id } }] : [],
    ...(updatedAt && { updatedAt }),
    readAt,
    providerData: { fulfillments: fulfillments?.nodes ?? [] },
  };
}
