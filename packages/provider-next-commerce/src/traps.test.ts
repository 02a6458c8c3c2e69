import { describe, expect, test } from '@jest/globals';
import { connect, customerOrder, fulfillmentOrder, OPTIONS, read, write } from './test-support/connected.ts';
import { answered } from './test-support/exchanges.ts';
import { history, attempt, snapshotOf } from './test-support/snapshots.ts';
import { cancelExample, fulfillmentOrderDocument } from './test-support/vendor-documents.ts';
import { judgeFulfillmentOrder } from './decide/judge-fulfillment-order.ts';
import { planFulfillmentOrder } from './decide/plan-fulfillment-order.ts';
import { fulfillmentOrderSchema } from './schemas/fulfillment-order.ts';
import { parseWrite } from './write/write.ts';

/* Where the vendor's documents disagree with each other, or mislead. One test each. */

describe('the published example and the OpenAPI document', () => {
  test('created_at and updated_at: missing in the one, required in the other, optional here', () => {
    const { created_at: _created, updated_at: _updated, ...older } = fulfillmentOrderDocument();
    expect(fulfillmentOrderSchema.parse(older)).toMatchObject({ id: '7', created_at: null, updated_at: null });
    expect(Object.keys(cancelExample().original_fulfillment_order)).not.toContain('updated_at');
  });

  test('supported_actions: untyped, null in the example, in the whole, or a list of anything', () => {
    for (const [actions, ours] of [[[null], []], [null, []], [['move', null, {}, 5], ['move']], [undefined, []]] as const) {
      expect(snapshotOf({ supported_actions: actions }).actions).toEqual(ours);
    }
  });

  test('examples are generated: "string", 2147483647 and one id for two fulfilment orders', () => {
    expect(parseWrite(fulfillmentOrder(0), 'cancel', answered(200, cancelExample()))).toMatchObject({ kind: 'stopped' });
    expect(parseWrite(fulfillmentOrder(1), 'cancel', answered(200, cancelExample()))).toMatchObject({ kind: 'ambiguous' });
  });

  test('200 where 201 is declared, and the other way round', () => {
    const answer = { original_fulfillment_order: fulfillmentOrderDocument({ status: 'canceled' }) };
    for (const status of [200, 201, 202]) expect(parseWrite(fulfillmentOrder(7), 'cancel', answered(status, answer))).toMatchObject({ kind: 'stopped' });
  });
});

describe('what calls mean', () => {
  test('canceled means that the work stopped, not that the customer’s order is cancelled', async () => {
    const { connection, simulator, close } = await connect();
    try {
      await connection.doWrite(fulfillmentOrder(1001), 'cancel', OPTIONS, write());
      expect(simulator.fulfillmentOrder(1001)).toMatchObject({ status: 'canceled' });
      expect(simulator.order('10001')).toMatchObject({ status: 'open', fulfillment_status: 'unfulfilled' });
      expect(await connection.doRead(customerOrder('10001'), read())).toMatchObject({ snapshot: { status: 'active' } });
    } finally {
      await close();
    }
  });

  test('accepted is no reason to believe that a cancellation is under way, although the bulk tool thinks so', () => {
    expect(planFulfillmentOrder(snapshotOf({ status: 'processing', request_status: 'accepted' }), OPTIONS)).toMatchObject({ kind: 'send', operation: 'request_cancellation' });
    expect(planFulfillmentOrder(snapshotOf({ status: 'processing', request_status: null }), OPTIONS)).toMatchObject({ kind: 'send', operation: 'request_cancellation' });
    expect(planFulfillmentOrder(snapshotOf({ status: 'processing', request_status: 'cancel_requested' }), OPTIONS)).toMatchObject({ kind: 'watch' });
  });

  test('a move closes the original as well: closed is no stop where the work goes on elsewhere', () => {
    const moved = snapshotOf({ status: 'closed' }, { liveFulfillments: 0, newerWithSameLines: [{ id: '9', status: 'open', samePlace: false }] });
    expect(judgeFulfillmentOrder(history(attempt('cancel', 'ambiguous')), moved)).toMatchObject({ kind: 'unclear' });
  });

  test('closed is also what was sent out', () => {
    const sent = snapshotOf({ status: 'closed', request_status: 'closed' }, { liveFulfillments: 1, newerWithSameLines: [] });
    expect(judgeFulfillmentOrder(history(attempt('cancel', 'ambiguous')), sent)).toMatchObject({ kind: 'refused', code: 'too_late' });
  });

  test('a 5xx may have taken effect, as a location move once did', () => {
    expect(parseWrite(fulfillmentOrder(7), 'cancel', answered(500, { detail: 'Server error' }))).toMatchObject({ kind: 'ambiguous' });
  });
});

describe('how values are written', () => {
  test('one instant in two offsets is one instant', () => {
    const texts = ['2026-11-20T04:00:00-05:00', '2026-11-20T09:00:00Z', '2026-11-20T09:00:00.000000Z'].map((updated_at) => snapshotOf({ updated_at }).updatedAt);
    expect(new Set(texts)).toEqual(new Set(['2026-11-20T09:00:00.000Z']));
  });

  test('quantities and product ids are text here and numbers elsewhere', () => {
    const [line] = fulfillmentOrderSchema.parse(fulfillmentOrderDocument({ line_items: [{ quantity: '2', fulfillable_quantity: 2, product_id: 71, order_line_id: '300' }] })).line_items;
    expect(line).toMatchObject({ quantity: '2', fulfillable_quantity: '2', product_id: '71', order_line_id: '300' });
  });

  test('the version header in either spelling is one header, and every request bears it', async () => {
    const { connection, simulator, close } = await connect();
    try {
      // Without it an older version answers, whose fulfilment orders have no times.
      expect(await connection.doRead(fulfillmentOrder(1001), read())).toMatchObject({ snapshot: { updatedAt: expect.any(String) } });
      expect(simulator.requests).toHaveLength(1);
    } finally {
      await close();
    }
  });
});
