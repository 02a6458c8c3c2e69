import type { PastAttempt } from '@countermand/core/provider';
import { describe, expect, test } from '@jest/globals';
import { attempt, history, seen, snapshotOf, STARTED_AT } from '../test-support/snapshots.ts';
import { judgeFulfillmentOrder } from './judge-fulfillment-order.ts';

const NOTHING = history();
const judged = (status: string | null, requestStatus: string | null, told = NOTHING, changes = {}) =>
  judgeFulfillmentOrder(told, snapshotOf({ status, request_status: requestStatus, ...changes }));
const refusal = (operation: string, more: Partial<PastAttempt> = {}) =>
  attempt(operation, 'refused', { evidence: { operation, at: '', messages: ['It is too far along.'] }, ...more });

test.each([['canceled', null], ['cancelled', 'pending'], ['not_required', null], ['processing', 'cancel_accepted'], ['closed', 'cancel_accepted']])(
  '%s/%s is stopped, and the replacement is looked for',
  (status, requestStatus) => {
    expect(judged(status, requestStatus)).toEqual({ kind: 'stopped', replacementLikely: true });
  },
);

test('asked for is still being decided', () => {
  expect(judged('processing', 'cancel_requested')).toEqual({ kind: 'requested' });
});

test.each(['open', 'on_hold', 'processing', 'incomplete'])('%s after an ambiguous write is active', (status) => {
  expect(judged(status, 'pending', history(attempt('cancel', 'ambiguous')))).toEqual({ kind: 'active' });
});

test.each([[null, null], [null, 'accepted'], ['frozen', 'accepted'], ['processing', 'cancellation_accepted'], ['open', 'on_its_way']])(
  '%s/%s is neither stopped nor active: a second write would be blind',
  (status, requestStatus) => {
    expect(judged(status, requestStatus)).toMatchObject({ kind: 'unclear' });
  },
);

describe('closed', () => {
  const closed = (closure: Parameters<typeof snapshotOf>[1]) =>
    judgeFulfillmentOrder(history(attempt('cancel', 'ambiguous')), snapshotOf({ status: 'closed', request_status: 'closed' }, closure));

  test('with a shipment came too late', () => {
    expect(closed({ liveFulfillments: 1, newerWithSameLines: [] })).toMatchObject({ kind: 'refused', code: 'too_late' });
  });
  test('with a successor of the same lines at the same place is stopped', () => {
    expect(closed({ liveFulfillments: 0, newerWithSameLines: [{ id: '9', status: 'open', samePlace: true }] })).toEqual({ kind: 'stopped', replacementLikely: true });
  });
  test('otherwise is for a person, who is told what was seen', () => {
    expect(closed({ liveFulfillments: 0, newerWithSameLines: [] })).toMatchObject({ kind: 'unclear', message: expect.stringContaining('no newer fulfilment order') });
    expect(closed({ liveFulfillments: 0, newerWithSameLines: [{ id: '9', status: 'open', samePlace: false }] })).toMatchObject({ kind: 'unclear' });
    expect(closed(undefined)).toMatchObject({ kind: 'unclear' });
  });
});

describe('cancel_rejected', () => {
  const rejected = { kind: 'refused', code: 'rejected_by_provider' };
  const ours = (outcome: PastAttempt['outcome'], more: Partial<PastAttempt> = {}) => attempt('request_cancellation', outcome, more);

  test('left behind by an earlier request is no answer to ours', () => {
    expect(judged('processing', 'cancel_rejected', history(ours('ambiguous')))).toEqual({ kind: 'active' });
    expect(judged('processing', 'cancel_rejected', { attempts: [ours('lost')], observations: [seen('processing', 'cancel_requested', -60)] })).toEqual({ kind: 'active' });
  });

  test('answers ours once the request was seen in its own answer', () => {
    const evidence = { operation: 'request_cancellation', at: '', statuses: { status: 'processing', request_status: 'cancel_requested' } };
    expect(judged('processing', 'cancel_rejected', history(ours('requested', { evidence })))).toMatchObject(rejected);
  });

  test('answers ours once the request was seen by a read', () => {
    expect(judged('processing', 'cancel_rejected', { attempts: [ours('ambiguous')], observations: [seen('processing', 'cancel_requested', 2)] })).toMatchObject(rejected);
  });

  test('answers ours once the order was changed after it left; instants count, not texts', () => {
    const after = { updated_at: '2026-11-20T05:00:00.001-05:00' };
    const before = { updated_at: '2026-11-20T10:59:59.999+01:00' };
    expect(judged('processing', 'cancel_rejected', history(ours('ambiguous')), after)).toMatchObject(rejected);
    expect(judged('processing', 'cancel_rejected', history(ours('ambiguous')), before)).toEqual({ kind: 'active' });
  });

  test.each([
    ['ahead of', '2026-11-20T18:00:00Z', '2026-11-20T18:00:01Z'],
    ['behind', '2026-11-20T02:00:00Z', '2026-11-20T02:00:01Z'],
  ])('answers ours once the order was changed since the read before it, by a clock %s ours', (_which, before, after) => {
    const told = { attempts: [ours('ambiguous')], observations: [{ ...seen('processing', 'cancel_rejected', -1), updatedAt: before }] };
    expect(judged('processing', 'cancel_rejected', told, { updated_at: before })).toEqual({ kind: 'active' });
    expect(judged('processing', 'cancel_rejected', told, { updated_at: after })).toMatchObject(rejected);
  });

  test('answers the request of somebody else that we were watching', () => {
    expect(judged('processing', 'cancel_rejected', { attempts: [], observations: [seen('processing', 'cancel_requested', 0)] })).toMatchObject(rejected);
    expect(judged('processing', 'cancel_rejected')).toEqual({ kind: 'active' });
  });
});

describe('after a refusal', () => {
  test('the provider’s words stand, and what is open can be held', () => {
    expect(judged('open', 'pending', history(refusal('cancel')))).toEqual({
      kind: 'refused',
      code: 'rejected_by_provider',
      message: 'It is too far along.',
      nextAction: 'hold',
    });
    expect(judged('on_hold', 'pending', history(refusal('cancel')))).not.toHaveProperty('nextAction');
  });

  test('words that meant "already" give way to what is read', () => {
    expect(judged('canceled', 'pending', history(refusal('cancel')))).toMatchObject({ kind: 'stopped' });
    expect(judged('processing', 'cancel_requested', history(refusal('request_cancellation')))).toEqual({ kind: 'requested' });
  });

  test('all lines sent out: too late', () => {
    const sent = { line_items: [{ quantity: 2, fulfillable_quantity: '0' }, { quantity: 1, fulfillable_quantity: '0.00' }] };
    expect(judged('processing', 'accepted', history(refusal('request_cancellation')), sent)).toMatchObject({ code: 'too_late' });
    const partly = { line_items: [{ quantity: 2, fulfillable_quantity: '0' }, { quantity: 1, fulfillable_quantity: '1' }] };
    expect(judged('processing', 'accepted', history(refusal('request_cancellation')), partly)).toMatchObject({ code: 'rejected_by_provider' });
    for (const left of [null, '', 'none', undefined]) {
      const unknown = { line_items: [{ quantity: 2, fulfillable_quantity: left }] };
      expect(judged('processing', 'accepted', history(refusal('request_cancellation')), unknown)).toMatchObject({ code: 'rejected_by_provider' });
    }
  });

  test('without words there is a sentence all the same', () => {
    expect(judged('open', 'pending', history(attempt('cancel', 'refused')))).toMatchObject({ message: 'Next Commerce refused and gave no reason.' });
  });
});

describe('an order that changed hands between the read and the write', () => {
  const open = seen('open', 'pending', -1);
  const accepted = seen('processing', 'accepted', -1);

  test('is active, so that the other call is planned', () => {
    expect(judged('processing', 'accepted', { attempts: [refusal('cancel')], observations: [open] })).toEqual({ kind: 'active' });
    expect(judged('open', 'rejected', { attempts: [refusal('request_cancellation')], observations: [accepted] })).toEqual({ kind: 'active' });
    expect(judged('processing', 'accepted', history(refusal('cancel')))).toEqual({ kind: 'active' });
  });

  test('but not where that state was known when the refused call was chosen', () => {
    expect(judged('processing', 'accepted', { attempts: [refusal('cancel')], observations: [accepted] })).toMatchObject({ kind: 'refused' });
  });

  test('and not twice', () => {
    const twice = [refusal('request_cancellation', { startedAt: STARTED_AT - 5000 }), refusal('cancel')];
    expect(judged('processing', 'accepted', { attempts: twice, observations: [] })).toMatchObject({ kind: 'refused' });
  });
});
