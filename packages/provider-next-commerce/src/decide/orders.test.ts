import { describe, expect, test } from '@jest/globals';
import { OPTIONS } from '../test-support/connected.ts';
import { attempt, history, orderSnapshotOf } from '../test-support/snapshots.ts';
import { judgeOrder } from './judge-order.ts';
import { planOrder } from './plan-order.ts';

const shipment = { id: 1, status: 'success' };
const planned = (status: string | null, fulfillment: string | null, more = {}) => planOrder(orderSnapshotOf({ status, fulfillment_status: fulfillment, ...more }), OPTIONS);
const judged = (status: string | null, fulfillment: string | null, told = history(attempt('order_cancel', 'ambiguous'))) =>
  judgeOrder(told, orderSnapshotOf({ status, fulfillment_status: fulfillment }));

describe('the plan for an order', () => {
  test.each([['open', 'unfulfilled'], ['archived', 'unfulfilled'], ['open', 'on_hold'], ['open', 'rejected'], ['open', 'not_required'], ['open', 'incomplete'], ['open', null], [null, null], ['frozen', 'melting']])(
    '%s/%s: send',
    (status, fulfillment) => {
      expect(planned(status, fulfillment)).toMatchObject({ kind: 'send', operation: 'order_cancel' });
    },
  );

  test('could not be read: send', () => {
    expect(planOrder(undefined, OPTIONS)).toMatchObject({ kind: 'send', operation: 'order_cancel' });
  });

  test('canceled, nothing sent: already', () => {
    expect(planned('canceled', 'unfulfilled')).toMatchObject({ kind: 'already' });
    expect(planned('cancelled', null)).toMatchObject({ kind: 'already' });
  });

  test.each([['open', 'fulfilled'], ['open', 'partially_fulfilled'], ['canceled', 'fulfilled']])('%s/%s: too late', (status, fulfillment) => {
    expect(planned(status, fulfillment)).toMatchObject({ kind: 'refuse', code: 'too_late' });
  });

  test('a shipment is too late whatever the status says; a canceled one is none', () => {
    expect(planned('open', 'unfulfilled', { fulfillments: [shipment] })).toMatchObject({ code: 'too_late' });
    expect(planned('open', 'unfulfilled', { fulfillments: [{ ...shipment, status: null }] })).toMatchObject({ code: 'too_late' });
    expect(planned('open', 'unfulfilled', { fulfillments: [{ ...shipment, status: 'canceled' }] })).toMatchObject({ kind: 'send' });
  });

  test('in processing: not as a whole, but its fulfilment orders can be stopped', () => {
    for (const status of ['open', 'canceled']) {
      expect(planned(status, 'processing')).toMatchObject({ kind: 'refuse', code: 'not_cancellable', nextAction: 'stop_fulfillment_orders' });
    }
  });

  test('the effects follow the options, which default to no', () => {
    const effects = (options = {}) => Object.fromEntries(planOrder(undefined, { ...OPTIONS, ...options }).effects.map(({ name, happens }) => [name, happens]));
    expect(effects()).toMatchObject({ cancels_order: 'yes', refund: 'no', customer_notified: 'no', replacement_created: 'no' });
    expect(effects({ refund: true, notifyCustomer: true })).toMatchObject({ refund: 'yes', customer_notified: 'yes' });
  });
});

describe('the verdict on an order', () => {
  test.each([
    ['canceled', 'unfulfilled', 'stopped'],
    ['canceled', 'processing', 'unclear'],
    ['canceled', 'fulfilled', 'refused'],
    ['open', 'fulfilled', 'refused'],
    ['open', 'unfulfilled', 'active'],
    ['open', 'processing', 'active'],
    ['frozen', 'unfulfilled', 'unclear'],
    [null, null, 'unclear'],
  ])('%s/%s: %s', (status, fulfillment, kind) => {
    expect(judged(status, fulfillment)).toMatchObject({ kind });
  });

  test('after a refusal', () => {
    const refusal = history(attempt('order_cancel', 'refused', { evidence: { operation: 'order_cancel', at: '', messages: ['No.'] } }));
    expect(judged('open', 'unfulfilled', refusal)).toEqual({ kind: 'refused', code: 'rejected_by_provider', message: 'No.' });
    expect(judged('open', 'processing', refusal)).toMatchObject({ kind: 'refused', code: 'not_cancellable' });
    expect(judged('canceled', 'unfulfilled', refusal)).toEqual({ kind: 'stopped', replacementLikely: false });
  });
});
