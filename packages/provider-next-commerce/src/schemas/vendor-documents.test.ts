import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { fulfillmentOrderSnapshot } from '../snapshot/fulfillment-order-snapshot.ts';
import { ANSWERED_AT } from '../test-support/exchanges.ts';
import { orderSnapshotOf, snapshotOf } from '../test-support/snapshots.ts';
import { cancelExample, cancelExampleBytes, fulfillmentOrderDocument, orderDocument } from '../test-support/vendor-documents.ts';
import { cancelResponseSchema, fulfillmentOrderSchema } from './fulfillment-order.ts';
import { fulfillmentSchema, isLive } from './fulfillment.ts';
import { lineItemSchema } from './line-item.ts';
import { orderSchema } from './order.ts';

/** Field names of the OpenAPI document, 2024-04-01. */
const FULFILLMENT_ORDER = 'assigned_location created_at fulfillment_holds id line_items merchant_requests order_number request_status shipping_address shipping_method status supported_actions updated_at';
const LINE = 'currency fulfillable_quantity fulfillment_order_id id order_line_id price_excl_tax price_incl_tax product_id product_image product_title quantity sku stockrecord_id tax_lines total_discount';
const FULFILLMENT = 'created_at delivery_status id last_event_date line_items location_id order_number origin_address requires_shipping shipping_method status tracking_carrier tracking_carriers tracking_code tracking_codes tracking_link tracking_links';

describe('the response example of Fulfillment Orders Cancel', () => {
  test('is kept byte for byte', () => {
    expect(createHash('sha256').update(cancelExampleBytes()).digest('hex')).toBe('2786bd2dec882bd1b14fe9733875083e02a1003feedd7666ea55345589585ebd');
    expect(cancelExampleBytes()).toHaveLength(4347);
  });

  test('is understood: null among the actions, id 0, text for numbers', () => {
    const { original_fulfillment_order: original, new_fulfillment_order: next } = cancelResponseSchema.parse(cancelExample());
    expect(original).toMatchObject({ id: '0', status: 'not_required', request_status: 'pending', supported_actions: [null], created_at: null, updated_at: null });
    expect(original.line_items[0]).toMatchObject({ id: '0', order_line_id: '0', quantity: '2147483647', fulfillable_quantity: 'string', product_id: 'string' });
    expect(next?.id).toBe('0');
  });

  test('has no field that the schema does not model', () => {
    const unmodelled: string[] = [];
    const walk = (schema: unknown, value: unknown, path: string): void => {
      if (Array.isArray(value)) {
        for (const item of value) walk(schema, item, `${path}[]`);
      } else if (typeof value === 'object' && value !== null) {
        for (const [name, inner] of Object.entries(value)) {
          const { shape } = (schema ?? {}) as { shape?: Record<string, unknown> };
          if (shape && !(name in shape)) unmodelled.push(`${path}.${name}`);
          walk(MODELS[`${path}.${name}`], inner, `${path}.${name}`);
        }
      }
    };
    walk(fulfillmentOrderSchema, cancelExample().original_fulfillment_order, '');
    expect(unmodelled).toEqual([]);
  });
});

/** The parts whose schemas are objects of their own; the lenient ones hide their shape behind what they forgive. */
const MODELS: Record<string, unknown> = { '.line_items': lineItemSchema };

test('every field of the OpenAPI document is modelled', () => {
  const keys = (schema: z.ZodObject) => Object.keys(schema.shape).sort().join(' ');
  expect(keys(fulfillmentOrderSchema)).toBe(FULFILLMENT_ORDER);
  expect(keys(lineItemSchema)).toBe(LINE);
  expect(keys(fulfillmentSchema)).toBe(FULFILLMENT);
});

describe('every field is reachable in the snapshot', () => {
  test('of a fulfilment order: each leaf of the example, changed, changes the snapshot', () => {
    const marked = markLeaves(fulfillmentOrderDocument());
    const document = { ...(marked.value as Record<string, unknown>), id: 7 };
    const order = fulfillmentOrderSchema.parse(document);
    const text = JSON.stringify(fulfillmentOrderSnapshot({ order, document, readAt: ANSWERED_AT }));
    expect(marked.marks.length).toBeGreaterThan(35);
    expect(marked.marks.filter((mark) => !text.includes(mark))).toEqual([]);
  });

  test('of an order', () => {
    const marked = markLeaves(orderDocument({ attribution: { funnel: 'x' }, refunds: [{ note: 'y' }] }));
    const changes = marked.value as Record<string, unknown>;
    const text = JSON.stringify(orderSnapshotOf(changes));
    expect(marked.marks.filter((mark) => !text.includes(mark))).toEqual([]);
  });
});

/** The document with a mark of its own in the place of each text. */
function markLeaves(document: unknown): { value: unknown; marks: string[] } {
  const marks: string[] = [];
  const mark = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(mark);
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, mark(inner)]));
    if (typeof value !== 'string') return value;
    marks.push(`mark${marks.length}x`);
    return marks.at(-1);
  };
  return { value: mark(document), marks };
}

describe('a field of another type than documented reads as absent and spoils nothing', () => {
  const WRONG = [null, undefined, 5, 'text', true, [], {}, [null], [[]], { id: {} }];

  test.each(Object.keys(fulfillmentOrderDocument()).filter((field) => field !== 'id'))('%s', (field) => {
    for (const wrong of WRONG) {
      const snapshot = snapshotOf({ [field]: wrong });
      expect(snapshot.target.id).toBe('7');
      if (field !== 'status') expect(snapshot.rawStatus['status']).toBe('open');
    }
  });

  test.each(Object.keys(orderDocument()).filter((field) => field !== 'number'))('%s of an order', (field) => {
    for (const wrong of WRONG) expect(orderSnapshotOf({ [field]: wrong }).target.id).toBe('10234');
  });

  test('an id that is none spoils all', () => {
    for (const id of [null, undefined, '', 'x', -1, 1.5, 2 ** 53, true, [], {}, '9007199254740993']) {
      expect(fulfillmentOrderSchema.safeParse(fulfillmentOrderDocument({ id })).success).toBe(false);
    }
    for (const number of [null, undefined, '', {}, true]) expect(orderSchema.safeParse(orderDocument({ number })).success).toBe(false);
  });

  test('a part may miss any of its fields', () => {
    const parts = { shipping_address: { line1: 'x' }, assigned_location: { name: 'Reno' }, line_items: [{ sku: 'x' }], merchant_requests: [{}], fulfillment_holds: [{}], shipping_method: {} };
    const order = fulfillmentOrderSchema.parse({ id: 7, ...parts });
    expect(order).toMatchObject({ shipping_address: { line1: 'x', line4: null }, assigned_location: { name: 'Reno', id: null }, line_items: [{ sku: 'x' }], merchant_requests: [{}], fulfillment_holds: [{}] });
    expect(fulfillmentOrderSchema.parse({ id: 7 })).toMatchObject({ status: null, request_status: null, line_items: [], shipping_address: null });
    expect(fulfillmentSchema.parse({ line_items: [{}] })).toMatchObject({ status: null, line_items: [{}] });
    expect(orderSchema.parse({ number: '1', lines: [{}], user: {} })).toMatchObject({ lines: [{}], user: { email: null } });
  });

  test('ids in their different writings are one', () => {
    for (const id of [7, '7', '007']) expect(fulfillmentOrderSchema.parse(fulfillmentOrderDocument({ id })).id).toBe('7');
    expect(orderSchema.parse(orderDocument({ number: 10234 })).number).toBe('10234');
  });
});

test('a shipment counts unless it was canceled', () => {
  const live = (status: unknown) => isLive(fulfillmentSchema.parse({ id: 1, status }));
  expect([live('success'), live(null), live('lost'), live('canceled'), live('cancelled')]).toEqual([true, true, true, false, false]);
});
