import { describe, expect, test } from '@jest/globals';
import { orderSnapshot } from './order-snapshot.ts';
import { fulfillmentOrderSchema } from '../schemas/fulfillment-order.ts';
import { orderSchema } from '../schemas/order.ts';
import { ANSWERED_AT } from '../test-support/exchanges.ts';
import { orderSnapshotOf, snapshotOf } from '../test-support/snapshots.ts';
import { fulfillmentOrderDocument, orderDocument } from '../test-support/vendor-documents.ts';

describe('a fulfilment order', () => {
  test('in our words', () => {
    const address = { id: 1, first_name: 'Ada', last_name: 'Lovelace', line1: '1 Quarry Street', line2: '', line4: 'Boise', state: 'ID', postcode: '83702', country: 'US', phone_number: '+1208', notes: 'Ring twice' };
    expect(snapshotOf({ shipping_address: address, supported_actions: ['move', null, 5] })).toMatchObject({
      target: { kind: 'fulfillment_order', id: '7' },
      merchantNumber: '10234',
      status: 'active',
      rawStatus: { status: 'open', request_status: 'pending' },
      eligibility: { answer: 'yes' },
      lines: [{ id: '70', quantity: '2', price: { amount: '39.00', currency: 'USD' } }],
      recipient: { name: 'Ada Lovelace', phone: '+1208', address: ['1 Quarry Street', 'Boise, ID 83702'], country: 'US' },
      actions: ['move'],
      related: [{ role: 'order', target: { kind: 'order', id: '10234' } }],
      createdAt: '2026-11-20T08:00:00.000Z',
      updatedAt: '2026-11-20T09:00:00.000Z',
      readAt: ANSWERED_AT,
      providerData: { supported_actions: ['move', null, 5], shipping_address: { notes: 'Ring twice' } },
    });
  });

  test.each([
    ['open', 'pending', 'active', 'yes'],
    ['on_hold', 'pending', 'on_hold', 'yes'],
    ['open', 'accepted', 'in_production', 'ask'],
    ['processing', 'accepted', 'in_production', 'ask'],
    ['processing', 'cancel_requested', 'cancel_requested', 'ask'],
    ['canceled', 'cancel_accepted', 'stopped', 'no'],
    ['not_required', null, 'stopped', 'no'],
    ['closed', 'closed', 'closed', 'no'],
    ['frozen', null, 'unknown', 'unknown'],
    [null, null, 'unknown', 'unknown'],
  ])('%s/%s is %s, can be stopped: %s', (status, request_status, ours, answer) => {
    expect(snapshotOf({ status, request_status })).toMatchObject({ status: ours, eligibility: { answer, why: expect.stringMatching(/\.$/) } });
  });

  test('closed: by what surrounds it, which stays to be seen', () => {
    const closure = { liveFulfillments: 0, newerWithSameLines: [{ id: '9', status: 'open', samePlace: true }] };
    expect(snapshotOf({ status: 'closed' }, closure)).toMatchObject({
      status: 'stopped',
      providerData: { closure },
      related: [{ role: 'order' }, { role: 'newer_fulfillment_order', target: { kind: 'fulfillment_order', id: '9' }, status: 'open' }],
    });
    expect(snapshotOf({ status: 'closed' }, { ...closure, liveFulfillments: 1 })).toMatchObject({ status: 'shipped' });
  });

  test('a status that is none is cut and cleaned before it goes anywhere', () => {
    const { status } = snapshotOf({ status: `\u001b[31m${'x'.repeat(5000)} someone@example.com` }).rawStatus;
    expect(status).not.toContain('\u001b');
    expect(status).not.toContain('example');
    expect(status!.length).toBeLessThan(400);
  });

  test('an order number that could be no target is shown and not linked', () => {
    expect(snapshotOf({ order_number: '../1' })).toMatchObject({ merchantNumber: '../1', related: [] });
  });
});

describe('an order', () => {
  test('in our words', () => {
    const document = orderDocument({ shipping_address: { first_name: 'Ada', line1: '1 Quarry Street' }, is_test: true });
    const part = fulfillmentOrderSchema.parse(fulfillmentOrderDocument());
    expect(orderSnapshot({ order: orderSchema.parse(document), document, readAt: ANSWERED_AT, fulfillmentOrders: [part] })).toMatchObject({
      target: { kind: 'order', id: '10234' },
      merchantNumber: '10234',
      status: 'active',
      rawStatus: { status: 'open', fulfillment_status: 'unfulfilled', payment_status: 'paid' },
      money: { total: { amount: '43.95', currency: 'USD' } },
      lines: [{ id: '300', name: 'Night Cream, 50 ml' }],
      recipient: { name: 'Ada', email: 'ada@example.com' },
      related: [{ role: 'fulfillment_order', target: { kind: 'fulfillment_order', id: '7' }, status: 'open' }],
      test: true,
    });
  });

  test.each([
    ['open', 'unfulfilled', 'active', 'yes'],
    ['open', 'on_hold', 'on_hold', 'yes'],
    ['open', 'processing', 'in_production', 'no'],
    ['open', 'fulfilled', 'shipped', 'no'],
    ['canceled', 'unfulfilled', 'stopped', 'no'],
    ['canceled', 'processing', 'in_production', 'no'],
    ['frozen', 'unfulfilled', 'unknown', 'unknown'],
  ])('%s/%s is %s, can be stopped: %s', (status, fulfillment_status, ours, answer) => {
    expect(orderSnapshotOf({ status, fulfillment_status })).toMatchObject({ status: ours, eligibility: { answer } });
  });

  test('an amount that is none is not lost', () => {
    expect(orderSnapshotOf({ total_incl_tax: 'a lot' })).toMatchObject({ money: {}, providerData: { total_incl_tax: 'a lot' } });
  });
});
