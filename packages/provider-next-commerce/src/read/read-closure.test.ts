import type { ProviderRequest } from '@countermand/core/provider';
import { describe, expect, test } from '@jest/globals';
import { fulfillmentOrderSchema } from '../schemas/fulfillment-order.ts';
import { BASE_URL, cannedReader } from '../test-support/canned.ts';
import { answered, html } from '../test-support/exchanges.ts';
import { fulfillmentOrderDocument } from '../test-support/vendor-documents.ts';
import { readClosure } from './read-closure.ts';

const ORIGINAL = fulfillmentOrderSchema.parse(fulfillmentOrderDocument({ status: 'closed' }));
const isShipments = ({ path }: ProviderRequest) => path.at(-1) === 'fulfillments';
const shipment = (more: object = {}) => ({ id: 1, status: 'success', order_number: '10234', ...more });

describe('the shipments', () => {
  const count = async (value: unknown) => (await readClosure(cannedReader((request) => (isShipments(request) ? value : { results: [] })), ORIGINAL)).liveFulfillments;

  test.each([
    ['a list', [shipment(), shipment()], 2],
    ['one object, as declared', shipment(), 1],
    ['a page', { results: [shipment()], next: null }, 1],
    ['none', [], 0],
    ['only canceled ones', [shipment({ status: 'canceled' })], 0],
    ['one that tells no order', [shipment({ order_number: null })], 1],
  ])('%s', async (_name, value, live) => {
    expect(await count(value)).toBe(live);
  });

  test.each([
    ['a page that is not the last', { results: [], next: `${BASE_URL}/fulfillment-orders/7/fulfillments/?cursor=x` }],
    ["somebody else's", [shipment({ order_number: '666' })]],
    ['entries that are none', [null]],
    ['no list', { detail: 'ok' }],
    ['not found', answered(404, { detail: 'Not found.' })],
    ['HTML', html(200)],
    ['no permission', answered(403, {})],
  ])('%s: no shipment is a claim, and nobody made it', async (_name, value) => {
    expect(await count(value)).toBeNull();
  });
});

describe('newer fulfilment orders with the same lines', () => {
  const LATER = { created_at: '2026-11-20T09:30:00Z' };
  const newer = async (others: readonly object[], next: string | null = null) =>
    (await readClosure(cannedReader((request) => (isShipments(request) ? [] : { results: others.map((other) => fulfillmentOrderDocument({ ...LATER, ...other })), next })), ORIGINAL)).newerWithSameLines;

  test('with their place, where it is told', async () => {
    expect(await newer([{ id: 7, status: 'closed' }, { id: 8 }, { id: 9, assigned_location: { id: 2 } }, { id: 10, assigned_location: null }])).toEqual([
      { id: '8', status: 'open', samePlace: true },
      { id: '9', status: 'open', samePlace: false },
      { id: '10', status: 'open', samePlace: null },
    ]);
  });

  test('a part of the lines is not the same lines, and older is not newer', async () => {
    expect(await newer([{ id: 8, line_items: [{ order_line_id: 1 }] }, { id: 6 }, { id: 9, created_at: '2026-11-19T00:00:00Z' }])).toEqual([]);
  });

  test('none on a list that broke off, or without an order to ask for, is not known', async () => {
    expect(await newer([], 'https://evil.example/')).toBeNull();
    expect((await readClosure(cannedReader(() => []), { ...ORIGINAL, order_number: null })).newerWithSameLines).toBeNull();
    expect((await readClosure(cannedReader(() => answered(503, {})), ORIGINAL)).newerWithSameLines).toBeNull();
  });
});
