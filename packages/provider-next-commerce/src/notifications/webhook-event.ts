import type { Target } from '@countermand/core/model';
import type { NotificationOutcome } from '@countermand/core/provider';
import { lenientObject } from '@countermand/provider-kit';
import * as z from 'zod';
import { ORDER } from '../targets/kinds.ts';
import { parseOrderNumber } from '../targets/order-number.ts';

const orderNumber = z.union([z.string(), z.int().transform(String)]).optional().catch(undefined);

const ofStore = z.looseObject({ webhook: z.looseObject({ store: z.string() }) });

/** The envelope of an event, as far as it decides. Its `data` is the object of the Admin API as it is then, or was. */
const envelope = z.looseObject({
  event_id: z.string('event_id is missing, or is no text').regex(/^[\w.:-]{8,100}$/, 'event_id is not 8 to 100 letters, digits and signs of . : _ -, as a UUID is'),
  event_type: z.string('event_type is missing, or is no text'),
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
  const event = jsonOf(text);
  // One secret may serve several shops: whose it is comes before all else that it says.
  const named = ofStore.safeParse(event);
  if (!named.success) return { kind: 'unproven', why: 'it is no JSON object that names its store, in webhook.store' };
  if (named.data.webhook.store !== store) return { kind: 'unproven', why: 'webhook.store names another store' };
  const parsed = envelope.safeParse(event);
  if (!parsed.success) return { kind: 'ignored', why: parsed.error.issues.map(({ message }) => message).join('; ') };
  const { event_id: eventId, event_type: type, data } = parsed.data;
  if (!isTopic(type)) return { kind: 'ignored', why: `event_type is none of ${Object.keys(TOPICS).join(', ')}` };
  const { topic, field } = TOPICS[type];
  const number = parseOrderNumber(data?.[field] ?? '');
  if (!number.ok) return { kind: 'ignored', why: `data.${field} is missing, or is no order number` };
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
