import type { ReadOutcome } from '@countermand/core/provider';
import { evidenceOf } from '@countermand/provider-kit';
import { orderSchema } from '../schemas/order.ts';
import { orderSnapshot } from '../snapshot/order-snapshot.ts';
import { orderFulfillmentStatus, orderStatus } from '../vocabulary.ts';
import { orderFacts } from '../schemas/raw-status.ts';
import { fulfillmentOrdersOf } from './fulfillment-orders-of.ts';
import { ask, unreadable, type Reader } from './reader.ts';
import { tellUnknown } from './unknown-words.ts';

/** `GET /orders/{number}/`, and its fulfilment orders where they can be had. */
export async function readOrder(reader: Reader, number: string): Promise<ReadOutcome> {
  const told = await ask(reader, { path: ['orders', number] });
  if (told.kind === 'trouble') return told;
  if (told.kind === 'missing') return { kind: 'not_found', message: told.message, evidence: evidenceOf(told.exchange, { operation: 'read' }) };
  const parsed = orderSchema.safeParse(told.value);
  if (!parsed.success) return unreadable(told.exchange, 'read', 'the answer is not an order');
  const order = parsed.data;
  if (order.number !== number) return unreadable(told.exchange, 'read', 'the answer is about another order');
  tellUnknown(reader.logger, [
    ['status', order.status, orderStatus],
    ['fulfillment_status', order.fulfillment_status, orderFulfillmentStatus],
  ]);
  const siblings = await fulfillmentOrdersOf(reader, number);
  return {
    kind: 'found',
    snapshot: orderSnapshot({
      order,
      document: told.value as Record<string, unknown>,
      readAt: told.exchange.at,
      fulfillmentOrders: siblings.kind === 'siblings' ? siblings.orders : [],
    }),
    evidence: evidenceOf(told.exchange, { operation: 'read', ...orderFacts(order) }),
  };
}
