import type { Snapshot } from '@countermand/core/model';
import type { PlanOptions } from '@countermand/core/provider';
import { describe, expect, test } from '@jest/globals';
import { OPTIONS } from '../test-support/connected.ts';
import { snapshotOf } from '../test-support/snapshots.ts';
import { planFulfillmentOrder } from './plan-fulfillment-order.ts';

const planned = (status: string | null, requestStatus: string | null, options: Partial<PlanOptions> = {}) =>
  planFulfillmentOrder(snapshotOf({ status, request_status: requestStatus }), { ...OPTIONS, ...options });

test('not yet accepted is cancelled, with the location is asked for, asked for is watched', () => {
  expect(planned('open', 'pending')).toMatchObject({ kind: 'send', operation: 'cancel' });
  expect(planned('on_hold', null)).toMatchObject({ kind: 'send', operation: 'cancel' });
  expect(planned('processing', 'accepted')).toMatchObject({ kind: 'send', operation: 'request_cancellation' });
  expect(planned('processing', 'cancel_requested')).toMatchObject({ kind: 'watch' });
});

test.each([['canceled', 'pending'], ['canceled', 'cancel_accepted'], ['processing', 'cancel_accepted'], ['not_required', null]])('%s/%s is stopped already', (status, requestStatus) => {
  expect(planned(status, requestStatus)).toMatchObject({ kind: 'already' });
});

test('a fulfilment order that could not be read gets the one write', () => {
  expect(planFulfillmentOrder(undefined, OPTIONS)).toMatchObject({ kind: 'send', operation: 'cancel' });
  expect(planFulfillmentOrder(undefined, { ...OPTIONS, strategy: 'request' })).toMatchObject({ kind: 'send', operation: 'request_cancellation' });
});

test('the requester may choose the call', () => {
  expect(planned('processing', 'accepted', { strategy: 'cancel' })).toMatchObject({ operation: 'cancel' });
  expect(planned('open', 'pending', { strategy: 'request' })).toMatchObject({ operation: 'request_cancellation' });
  expect(planned('processing', 'cancel_requested', { strategy: 'cancel' })).toMatchObject({ kind: 'watch' });
});

test('why a call is made never claims more than was read', () => {
  expect(planned('frozen', null)).toMatchObject({ why: expect.stringContaining('"frozen" is not documented') });
  expect(planned(null, null)).toMatchObject({ why: expect.stringContaining('no status') });
  expect(planned('not_required', null)).toMatchObject({ why: expect.stringContaining('needs no fulfilment') });
});

describe('closed', () => {
  const closed = (closure: Parameters<typeof snapshotOf>[1]): Snapshot => snapshotOf({ status: 'closed', request_status: 'closed' }, closure);
  const plan = (closure: Parameters<typeof snapshotOf>[1]) => planFulfillmentOrder(closed(closure), OPTIONS);

  test('with a shipment is too late', () => {
    expect(plan({ liveFulfillments: 1, newerWithSameLines: [] })).toMatchObject({ kind: 'refuse', code: 'too_late' });
  });

  test('without one, and with a successor at the same place, is stopped already', () => {
    expect(plan({ liveFulfillments: 0, newerWithSameLines: [{ id: '9', status: 'open', samePlace: true }] })).toMatchObject({ kind: 'already' });
  });

  test('and moved names the fulfilment order to stop instead', () => {
    const moved = plan({ liveFulfillments: 0, newerWithSameLines: [{ id: '9', status: 'open', samePlace: false }] });
    expect(moved).toMatchObject({ kind: 'refuse', code: 'not_cancellable', why: expect.stringContaining('fulfilment order 9') });
  });

  test('and nothing else known is refused, for no write could prove anything any more', () => {
    expect(plan(undefined)).toMatchObject({ kind: 'refuse', code: 'not_cancellable' });
  });
});

describe('the effects', () => {
  const effects = (options: Partial<PlanOptions> = {}) => Object.fromEntries(planned('open', 'pending', options).effects.map(({ name, happens }) => [name, happens]));

  test('say what does not happen as well', () => {
    expect(effects()).toEqual({
      stops_fulfilment: 'yes',
      replacement_created: 'perhaps',
      replacement_held: 'yes',
      sent_again: 'no',
      cancels_order: 'no',
      refund: 'no',
      customer_notified: 'no',
    });
  });

  test('of leaving the replacement: it may go out after all', () => {
    expect(effects({ onReplacement: 'leave' })).toMatchObject({ replacement_held: 'no', sent_again: 'perhaps' });
  });

  test('of asking: the location may refuse', () => {
    expect(planned('processing', 'accepted').effects[0]).toMatchObject({ name: 'stops_fulfilment', happens: 'perhaps' });
  });
});
