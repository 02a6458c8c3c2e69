import type { ReadOutcome, Troubled } from '@countermand/core/provider';
import { evidenceOf } from '@countermand/provider-kit';
import { fulfillmentOrderFacts } from '../schemas/raw-status.ts';
import { fulfillmentOrderSchema, type FulfillmentOrder } from '../schemas/fulfillment-order.ts';
import { fulfillmentOrderSnapshot } from '../snapshot/fulfillment-order-snapshot.ts';
import { fulfillmentOrderStatus, requestStatus } from '../vocabulary.ts';
import { readClosure } from './read-closure.ts';
import { ask, unreadable, type Missing, type Reader, type Told } from './reader.ts';
import { tellUnknown } from './unknown-words.ts';

/** `GET /fulfillment-orders/{id}/`; of a closed one also what surrounds it. */
export async function readFulfillmentOrder(reader: Reader, id: string): Promise<ReadOutcome> {
  const found = await getFulfillmentOrder(reader, id);
  if (found.kind === 'trouble') return found;
  if (found.kind === 'missing') return { kind: 'not_found', message: found.message, evidence: evidenceOf(found.exchange, { operation: 'read' }) };
  const { order, exchange, value } = found;
  tellUnknown(reader.logger, [
    ['status', order.status, fulfillmentOrderStatus],
    ['request_status', order.request_status, requestStatus],
  ]);
  const closure = fulfillmentOrderStatus(order.status) === 'closed' ? await readClosure(reader, order) : undefined;
  return {
    kind: 'found',
    snapshot: fulfillmentOrderSnapshot({ order, document: value as Record<string, unknown>, readAt: exchange.at, ...(closure && { closure }) }),
    evidence: evidenceOf(exchange, { operation: 'read', ...fulfillmentOrderFacts(order) }),
  };
}

type FoundOrder = Told & { readonly order: FulfillmentOrder };

/** The fulfilment order itself: an answer about another one is as good as none. */
export async function getFulfillmentOrder(reader: Reader, id: string): Promise<FoundOrder | Missing | Troubled> {
  const told = await ask(reader, { path: ['fulfillment-orders', id] });
  if (told.kind !== 'told') return told;
  const parsed = fulfillmentOrderSchema.safeParse(told.value);
  if (!parsed.success) return unreadable(told.exchange, 'read', 'the answer is not a fulfilment order');
  if (parsed.data.id !== id) return unreadable(told.exchange, 'read', `the answer is about fulfilment order ${parsed.data.id}`);
  return { ...told, order: parsed.data };
}
