import { afterEach, describe, expect, test } from '@jest/globals';
import { connect, customerOrder, fulfillmentOrder, read, type Connected } from '../test-support/connected.ts';

let connected: Connected;
afterEach(() => connected.close());

const paths = () => connected.simulator.requests.map(({ method, path }) => `${method} ${path.replace('/api/admin', '')}`);

describe('a fulfilment order', () => {
  test('is one GET', async () => {
    connected = await connect();
    const outcome = await connected.connection.doRead(fulfillmentOrder(1003), read());
    expect(outcome).toMatchObject({
      kind: 'found',
      snapshot: { target: fulfillmentOrder(1003), merchantNumber: '10003', status: 'in_production', rawStatus: { status: 'processing', request_status: 'accepted' } },
      evidence: { operation: 'read', subject: '1003', statuses: { status: 'processing' } },
    });
    expect(paths()).toEqual(['GET /fulfillment-orders/1003/']);
  });

  test('that is closed is read with its shipments and the fulfilment orders of its order', async () => {
    connected = await connect({ cancelledAs: 'closed' });
    expect(await connected.connection.doRead(fulfillmentOrder(1005), read())).toMatchObject({ snapshot: { status: 'shipped', providerData: { closure: { liveFulfillments: 1, newerWithSameLines: [] } } } });
    expect(paths()).toEqual(['GET /fulfillment-orders/1005/', 'GET /fulfillment-orders/1005/fulfillments/', 'GET /fulfillment-orders/?order_number=10005']);
  });

  test('closed by a cancel: its successor at the same place is found', async () => {
    connected = await connect({ cancelledAs: 'closed' });
    await fetch(`${connected.simulator.url}/fulfillment-orders/1001/cancel/`, { method: 'POST', headers: { authorization: `Bearer ${connected.simulator.token}` } });
    const [id] = connected.simulator.replacementsOf(1001);
    const outcome = await connected.connection.doRead(fulfillmentOrder(1001), read());
    expect(outcome).toMatchObject({ snapshot: { status: 'stopped', providerData: { closure: { liveFulfillments: 0, newerWithSameLines: [{ id, status: 'open', samePlace: true }] } } } });
    connected.simulator.set(id!, { locationId: 3 });
    expect(await connected.connection.doRead(fulfillmentOrder(1001), read())).toMatchObject({ snapshot: { status: 'closed' } });
  });

  test('what surrounds a closed one may be out of reach: then it says nothing', async () => {
    connected = await connect();
    for (const failure of ['error_500_no_effect', 'html_page'] as const) {
      connected.simulator.set(1001, { status: 'closed' });
      // The first read is let through, all others fail.
      connected.simulator.fail({ failure, operation: 'search', times: 9 });
      expect(await connected.connection.doRead(fulfillmentOrder(1001), read())).toMatchObject({ snapshot: { providerData: { closure: { liveFulfillments: 0 } } } });
      connected.simulator.clearFailures();
    }
  });

  test('that is not there is not found, in so many words', async () => {
    connected = await connect();
    expect(await connected.connection.doRead(fulfillmentOrder(999999), read())).toMatchObject({ kind: 'not_found', message: 'Not found.', evidence: { httpStatus: 404 } });
  });

  test('an HTML 404 says nothing about the order', async () => {
    connected = await connect({}, {});
    connected.simulator.fail({ failure: 'html_page', operation: 'read' });
    expect(await connected.connection.doRead(fulfillmentOrder(1001), read())).toMatchObject({ kind: 'trouble', trouble: 'unreadable' });
    const elsewhere = await connect({}, { baseUrl: connected.simulator.url.replace('/api/admin', '/api/v1') });
    try {
      expect(await elsewhere.connection.doRead(fulfillmentOrder(1001), read())).toMatchObject({ kind: 'trouble' });
    } finally {
      await elsewhere.close();
    }
  });

  test.each([
    ['unauthorized', 'unauthorized'],
    ['forbidden', 'forbidden'],
    ['rate_limited', 'rate_limited'],
    ['error_500_no_effect', 'unavailable'],
    ['no_effect_connection_broken', 'unavailable'],
    ['empty_200', 'unreadable'],
    ['cut_off_body', 'unreadable'],
    ['deep_nesting', 'unreadable'],
    ['redirect', 'unreadable'],
    ['wrong_id', 'unreadable'],
    ['status_false', 'unreadable'],
  ] as const)('%s is trouble: %s', async (failure, trouble) => {
    connected = await connect();
    connected.simulator.fail({ failure, operation: 'read' });
    expect(await connected.connection.doRead(fulfillmentOrder(1001), read())).toMatchObject({ kind: 'trouble', trouble });
  });

  test('full of harmful text is read all the same', async () => {
    connected = await connect();
    connected.simulator.fail({ failure: 'hostile_strings', operation: 'read' });
    const outcome = await connected.connection.doRead(fulfillmentOrder(1001), read());
    expect(outcome).toMatchObject({ kind: 'found', snapshot: { status: 'active', target: fulfillmentOrder(1001) } });
    expect(JSON.stringify(outcome.evidence)).not.toMatch(/script|example\.com|\\u001b/);
  });

  test('with a word nobody documented: told, kept, believed in nothing', async () => {
    connected = await connect();
    connected.simulator.set(1001, { status: 'frozen', requestStatus: 'cancellation_accepted' });
    expect(await connected.connection.doRead(fulfillmentOrder(1001), read())).toMatchObject({ snapshot: { status: 'unknown', rawStatus: { status: 'frozen', request_status: 'cancellation_accepted' } } });
    expect(connected.unknownValues).toEqual([['status', 'frozen'], ['request_status', 'cancellation_accepted']]);
  });
});

describe('an order', () => {
  test('is read with its fulfilment orders', async () => {
    connected = await connect();
    expect(await connected.connection.doRead(customerOrder('10003'), read())).toMatchObject({
      kind: 'found',
      snapshot: {
        target: customerOrder('10003'),
        rawStatus: { status: 'open', fulfillment_status: 'processing', payment_status: expect.any(String) },
        related: [{ role: 'fulfillment_order', target: fulfillmentOrder(1003), status: 'processing' }],
        money: { total: { currency: 'USD' } },
      },
      evidence: { subject: '10003' },
    });
    expect(paths()).toEqual(['GET /orders/10003/', 'GET /fulfillment-orders/?order_number=10003']);
  });

  test('where the list cannot be had, the order’s own list is asked', async () => {
    connected = await connect();
    connected.simulator.fail({ failure: 'html_page', operation: 'search' });
    expect(await connected.connection.doRead(customerOrder('10003'), read())).toMatchObject({ snapshot: { related: [{ target: fulfillmentOrder(1003) }] } });
    expect(paths().at(-1)).toBe('GET /orders/10003/fulfillment-orders/');
  });

  test('without its fulfilment orders it is an order all the same', async () => {
    connected = await connect();
    connected.simulator.fail({ failure: 'error_500_no_effect', operation: 'search' });
    expect(await connected.connection.doRead(customerOrder('10003'), read())).toMatchObject({ kind: 'found', snapshot: { related: [] } });
  });

  test('not there, or another one', async () => {
    connected = await connect();
    expect(await connected.connection.doRead(customerOrder('1'), read())).toMatchObject({ kind: 'not_found' });
    for (const failure of ['wrong_id', 'status_false', 'html_page'] as const) {
      connected.simulator.fail({ failure, operation: 'read' });
      expect(await connected.connection.doRead(customerOrder('10003'), read())).toMatchObject({ kind: 'trouble', trouble: 'unreadable' });
    }
  });
});
