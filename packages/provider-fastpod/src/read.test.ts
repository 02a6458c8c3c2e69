import { TRANSPORT_FAILURES, createTestCall } from '@countermand/provider-kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseRead, readRequest } from './read.ts';
import { connected, type Connected } from './test-support/connected.ts';
import { CUT_OFF, EMPTY, HTML, ID, LOST, NOT_SENT, TARGET, answered, anyExchange, envelope, withBody } from './test-support/exchanges.ts';
import { cancelExample, orderDocument } from './test-support/vendor-documents.ts';

const parse = (status: number, value: unknown) => parseRead(answered(status, value), TARGET);

test('build: a GET of the order', () => {
  expect(readRequest(TARGET)).toEqual({ operation: 'read', method: 'GET', path: ['v1', 'orders', ID] });
});

describe('parse', () => {
  test('a bare order, as Get Order sends it, is found', () => {
    expect(parse(200, orderDocument())).toMatchObject({
      kind: 'found',
      snapshot: { target: TARGET, merchantNumber: 'WILLOW-10480', status: 'active', rawStatus: { order_status: 'new_order' } },
      evidence: { operation: 'read', httpStatus: 200, subject: ID, statuses: { order_status: 'new_order' } },
    });
  });

  test('an order in an envelope, as every write answers, is found as well', () => {
    expect(parse(200, envelope())).toMatchObject({ kind: 'found', snapshot: { status: 'stopped' } });
    expect(parseRead(answered(200, cancelExample()), { kind: 'order', id: 'string' })).toMatchObject({ kind: 'found', snapshot: { status: 'stopped' } });
  });

  test('an unknown status word is found, and proves nothing', () => {
    expect(parse(200, orderDocument({ order_status: 'frozen' }))).toMatchObject({ kind: 'found', snapshot: { status: 'unknown', rawStatus: { order_status: 'frozen' } } });
  });

  test('the evidence holds no person', () => {
    const outcome = parse(200, orderDocument());
    expect(JSON.stringify(outcome.evidence)).not.toMatch(/Brown|Reeves|demo\.com|829-0294/);
  });

  test.each([
    'Order not found.',
    'The order could not be found.',
    'The requested order was not found',
    `Order ${ID} not found.`,
    `Order with id ${ID} does not exist.`,
    'No such order.',
    `No query results for model [App\\Models\\Order] ${ID}`,
  ])('404 that says %j is not found', (message) => {
    expect(parse(404, { message })).toMatchObject({ kind: 'not_found', message, evidence: { httpStatus: 404 } });
    expect(parse(200, { status: false, message, data: null })).toMatchObject({ kind: 'not_found', message });
  });
});

describe('parse error', () => {
  test.each([
    'Not Found',
    'Not found.',
    `The route v1/orders/${ID} could not be found.`,
    'The requested URL /v1/orders/1 was not found on this server.',
    'Page not found',
    'Endpoint for order lookup not found',
    'Order service not found',
    'The payment for this order could not be found.',
    'No query results for model [App\\Models\\Account] 5',
    '',
  ])('404 that says %j says nothing about the order', (message) => {
    expect(parse(404, { message })).toMatchObject({ kind: 'trouble', trouble: 'unreadable' });
  });

  test('a 404 that shows the order is no answer to believe', () => {
    expect(parse(404, orderDocument())).toMatchObject({ kind: 'trouble', trouble: 'unreadable' });
  });

  test('an envelope that says no is unreadable, in its own words', () => {
    const outcome = parse(200, { status: false, message: 'Down for maintenance.', data: orderDocument({ order_status: 'cancelled' }) });
    expect(outcome).toMatchObject({ kind: 'trouble', trouble: 'unreadable', message: expect.stringContaining('Down for maintenance.') });
  });

  test('another id than the one asked for is unreadable', () => {
    for (const id of ['F237-120723-000002', ID.toLowerCase(), `${ID} `]) {
      expect(parse(200, orderDocument({ id }))).toMatchObject({ kind: 'trouble', trouble: 'unreadable', message: expect.stringContaining('another order') });
    }
  });

  test.each([
    ['no id', orderDocument({ id: undefined })],
    ['an empty id', orderDocument({ id: '' })],
    ['no status word', orderDocument({ order_status: null })],
    ['a page of orders', { current_page: 1, data: [orderDocument()] }],
    ['a list', [orderDocument()]],
    ['nothing in it', {}],
    ['null', null],
    ['text', 'order'],
  ])('200 with %s is unreadable', (_what, value) => {
    expect(parse(200, value)).toMatchObject({ kind: 'trouble', trouble: 'unreadable', message: expect.stringMatching(/./) });
  });

  test.each([
    [withBody(200, HTML), 'unreadable'],
    [withBody(404, HTML), 'unreadable'],
    [withBody(200, EMPTY), 'unreadable'],
    [withBody(200, CUT_OFF), 'unreadable'],
    [withBody(302, EMPTY), 'unreadable'],
    [answered(422, { message: 'Bad.' }), 'unreadable'],
    [answered(401, { message: 'Unauthenticated.' }), 'unauthorized'],
    [answered(403, {}), 'forbidden'],
    [answered(429, {}), 'rate_limited'],
    [answered(500, orderDocument()), 'unavailable'],
    [LOST, 'unavailable'],
    [NOT_SENT, 'unavailable'],
  ])('trouble %#', (exchange, trouble) => {
    expect(parseRead(exchange, TARGET)).toMatchObject({ kind: 'trouble', trouble });
  });

  test('whatever comes, found is this order and nothing else', () => {
    fc.assert(
      fc.property(anyExchange, (exchange) => {
        const outcome = parseRead(exchange, TARGET);
        if (outcome.kind !== 'found') return;
        expect(outcome.snapshot.target).toEqual(TARGET);
        expect(outcome.evidence.subject).toBe(ID);
        expect(outcome.snapshot.status === 'stopped').toBe(['cancelled', 'canceled'].includes(outcome.snapshot.rawStatus['order_status'] ?? ''));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('call', () => {
  let at: Connected;
  beforeAll(async () => {
    at = await connected({}, { timeoutMs: 150 });
  });
  afterAll(() => at.close());
  beforeEach(() => at.simulator.clearFailures());
  const read = (id = ID) => at.connection.doRead({ kind: 'order', id }, createTestCall());

  test('finds an order as it stands, and writes nothing', async () => {
    expect(await read()).toMatchObject({ kind: 'found', snapshot: { status: 'active', merchantNumber: 'WILLOW-10480', money: { total: { currency: null } } } });
    at.simulator.setStatus(ID, 'in_production');
    expect(await read()).toMatchObject({ kind: 'found', snapshot: { status: 'in_production', eligibility: { answer: 'ask' } } });
    expect(at.simulator.writes).toHaveLength(0);
  });

  test('an order that is not there', async () => {
    expect(await read('F1')).toMatchObject({ kind: 'not_found', message: 'Order not found.' });
  });

  test('values that FastPod does not document are told to the log', async () => {
    at.simulator.setStatus(ID, 'frozen');
    expect(await read()).toMatchObject({ kind: 'found', snapshot: { status: 'unknown', eligibility: { answer: 'ask' } } });
    expect(at.unknownValues).toEqual(['order_status=frozen']);
    at.simulator.setStatus(ID, 'new_order');
  });

  test.each(TRANSPORT_FAILURES)('line failure %s never finds an order', async (failure) => {
    at.simulator.fail({ failure, operation: 'read' });
    expect(await read()).toMatchObject({ kind: 'trouble' });
  });

  test.each(['wrong_id', 'status_false'] as const)("FastPod's own failure %s", async (failure) => {
    at.simulator.fail({ failure, operation: 'read' });
    expect(await read()).toMatchObject({ kind: 'trouble', trouble: 'unreadable' });
  });

  test('harmful text is shown live and kept out of the evidence', async () => {
    at.simulator.fail({ failure: 'hostile_strings', operation: 'read' });
    const outcome = await read();
    expect(outcome).toMatchObject({ kind: 'found', snapshot: { status: 'active', providerData: { label_url: expect.stringContaining('data:') } } });
    expect(JSON.stringify(outcome.evidence)).not.toMatch(/script|CANCELLED|u001b/);
  });
});
