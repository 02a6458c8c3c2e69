import type { Target } from '@countermand/core/model';
import type { NotificationOutcome } from '@countermand/core/provider';
import { lenientObject } from '@countermand/provider-kit';
import * as z from 'zod';
import { ORDER } from '../targets/kinds.ts';
import { parseOrderNumber } from '../targets/order-number.ts';

const orderNumber = z.union([z.string(), z.int().transform(String)]).optional().catch(undefined);

/** The envelope of an event, as far as it decides. Its `data` is the object of the Admin API as it is then, or was. */
const envelope = z.looseObject({
  event_id: z.string().regex(/^[\w.:-]{8,100}$/),
  event_type: z.string(),
  webhook: z.looseObject({ store: z.string() }),
  data: lenientObject({ number: orderNumber, order_number: orderNumber }),
});

/** Events of an order and of its shipments; there is none of a fulfilment order. Where each names the order. */
const TOPICS = {
  'order.updated': { topic: 'order_updated', field: 'number' },
  'fulfillment.created': { topic: 'shipment_created', field: 'order_number' },
  'fulfillment.updated': { topic: 'shipment_updated', field: 'order_number' },
} as const;

/** What a proven webhook is about. `text` is what was signed. */
export function readWebhookEvent(text: string, store: string): NotificationOutcome {
  const parsed = envelope.safeParse(jsonOf(text));
  if (!parsed.success) return { kind: 'ignored', why: 'it is no event as they are documented' };
  const { event_id: eventId, event_type: type, webhook, data } = parsed.data;
  // One secret may serve several shops.
  if (webhook.store !== store) return { kind: 'unproven', why: 'it is of another store' };
  if (!isTopic(type)) return { kind: 'ignored', why: 'no event of an order or a shipment' };
  const { topic, field } = TOPICS[type];
  const number = parseOrderNumber(data?.[field] ?? '');
  if (!number.ok) return { kind: 'ignored', why: 'it names no order' };
  const order: Target = { kind: ORDER, id: number.id };
  return { kind: 'accepted', topic, eventId, subject: { kind: 'some', targets: [order], orderNumbers: [number.id] } };
}

function isTopic(type: string): type is keyof typeof TOPICS {
  return Object.hasOwn(TOPICS, type);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
