import { TRANSPORT_FAILURES, createTestCall, type Failure } from '@countermand/provider-kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CANCEL, cancelRequest, parseCancel } from './cancel.ts';
import { connected, type Connected } from './test-support/connected.ts';
import { CUT_OFF, EMPTY, HTML, ID, LOST, NOT_SENT, TARGET, answered, anyExchange, envelope, withBody } from './test-support/exchanges.ts';
import { READ_AT } from './test-support/snapshots.ts';
import { cancelExample, orderDocument } from './test-support/vendor-documents.ts';

const OPTIONS = { reasonLabel: 'Customer request' };
const parse = (status: number, value: unknown) => parseCancel(answered(status, value), TARGET);

test('build: a POST without a body', () => {
  expect(cancelRequest(TARGET)).toEqual({ operation: 'cancel', method: 'POST', path: ['v1', 'orders', ID, 'cancel'] });
});

describe('parse', () => {
  test("the vendor's own example proves that the order it names is stopped", () => {
    expect(parseCancel(answered(200, cancelExample()), { kind: 'order', id: 'string' })).toEqual({
      kind: 'stopped',
      orderNumber: 'string',
      evidence: {
        operation: 'cancel',
        at: READ_AT,
        httpStatus: 200,
        subject: 'string',
        statuses: { order_status: 'cancelled' },
        messages: ['Order cancelled successfully.'],
        bodyHash: 'ab'.repeat(32),
      },
    });
  });

  test.each(['cancelled', 'canceled'])('%s is stopped', (order_status) => {
    expect(parse(200, envelope({ order_status })).kind).toBe('stopped');
  });

  test('only the id and the status are needed', () => {
    const outcome = parse(200, { status: true, data: { id: ID, order_status: 'cancelled' } });
    expect(outcome).toMatchObject({ kind: 'stopped', evidence: { subject: ID } });
    expect(outcome).not.toHaveProperty('orderNumber');
  });

  test('the id asked for stands in the evidence, also where it looks like a telephone number', () => {
    const id = '120723-000001';
    const outcome = parseCancel(answered(200, envelope({ id })), { kind: 'order', id });
    expect(outcome).toMatchObject({ kind: 'stopped', evidence: { subject: id } });
  });

  test('a recipient whose name is a part of the status word hides none of the evidence', () => {
    const outcome = parse(200, envelope({ address: { name: 'Ed', company: 'LED', street1: 'F2' } }));
    expect(outcome).toMatchObject({ kind: 'stopped', evidence: { subject: ID, statuses: { order_status: 'cancelled' } } });
  });

  test.each([400, 409, 410, 422])('%i is a no, to be read back', (status) => {
    expect(parse(status, { message: 'The order is in production.', errors: { order_status: ['Not cancellable.'] } })).toMatchObject({
      kind: 'refused',
      code: 'rejected_by_provider',
      message: 'The order is in production.',
      readBack: true,
      evidence: { httpStatus: status },
    });
  });

  test('a no without words gets ours', () => {
    expect(parse(422, {})).toMatchObject({ kind: 'refused', message: expect.stringContaining('422') });
  });

  test.each([null, orderDocument(), orderDocument({ order_status: 'cancelled' })])('200 whose status is false is a no, whatever it shows', (data) => {
    expect(parse(200, { status: false, message: 'Order cannot be cancelled.', data })).toMatchObject({
      kind: 'refused',
      code: 'rejected_by_provider',
      message: 'Order cannot be cancelled.',
      readBack: true,
    });
  });

  test('a no that shows no order is still a no, and is read back', () => {
    const refused = { kind: 'refused', code: 'rejected_by_provider', message: 'Order cannot be cancelled.', readBack: true };
    expect(parse(200, { status: false, message: 'Order cannot be cancelled.' })).toMatchObject(refused);
    expect(parse(200, { status: false, message: 'Order cannot be cancelled.', data: null })).toMatchObject(refused);
  });

  test('a refusal keeps no person and no secret', () => {
    const address = { name: 'Ada Merriden', street1: '7 Lantern Court', email: 'ada@example.com' };
    const outcome = parse(200, { status: false, message: 'Ada Merriden, 7 Lantern Court (ada@example.com) Bearer abcdefgh12345678', data: orderDocument({ address }) });
    const kept = JSON.stringify(outcome);
    for (const personal of ['Merriden', 'Lantern', 'ada@', 'abcdefgh1']) expect(kept).not.toContain(personal);
  });
});

describe('parse error: what proves nothing', () => {
  test.each([
    ['a status word that is not cancelled', envelope({ order_status: 'in_production' })],
    ['an unknown status word', envelope({ order_status: 'cancel_requested' })],
    ['the word in capitals', envelope({ order_status: 'CANCELLED' })],
    ['no status word', envelope({ order_status: undefined })],
    ['null for a status word', envelope({ order_status: null })],
    ['another id', envelope({ id: 'F237-120723-000002' })],
    ['an empty id', envelope({ id: '' })],
    ['no id', envelope({ id: undefined })],
    ['the id in other letters', envelope({ id: ID.toLowerCase() })],
    ['no envelope', envelope()['data']],
    ['an envelope without a status', envelope({}, { status: undefined })],
    ['status null', envelope({}, { status: null })],
    ['status "true"', envelope({}, { status: 'true' })],
    ['status 1', envelope({}, { status: 1 })],
    ['status 200', envelope({}, { status: 200 })],
    ['no data', { status: true, message: 'Order cancelled successfully.' }],
    ['a list', { status: true, data: [envelope()['data']] }],
    ['null', null],
    ['text', 'cancelled'],
    ['an empty object', {}],
  ])('200 with %s is ambiguous', (_what, value) => {
    expect(parse(200, value).kind).toBe('ambiguous');
  });

  test.each([
    ['HTML', withBody(200, HTML)],
    ['nothing', withBody(200, EMPTY)],
    ['204', withBody(204, EMPTY)],
    ['half of it', withBody(200, CUT_OFF)],
    ['422 in HTML', withBody(422, HTML)],
    ['a redirect', withBody(302, EMPTY)],
    ['500', answered(500, { message: 'Server Error' })],
    ['500 that shows the order cancelled', answered(500, envelope())],
    ['404: the order may be gone because it was stopped', answered(404, { message: 'Order not found.' })],
    ['408', answered(408, { message: 'Timeout' })],
    ['no answer', LOST],
  ])('%s is ambiguous', (_what, exchange) => {
    expect(parseCancel(exchange, TARGET)).toMatchObject({ kind: 'ambiguous', message: expect.stringMatching(/./) });
  });

  test.each([
    [answered(401, { message: 'Unauthenticated.' }), 'unauthorized'],
    [answered(403, { message: 'This action is unauthorized.' }), 'forbidden'],
    [answered(429, { message: 'Too Many Attempts.' }), 'rate_limited'],
    [NOT_SENT, 'not_sent'],
  ])('what was turned away was not taken: %#', (exchange, cause) => {
    expect(parseCancel(exchange, TARGET)).toMatchObject({ kind: 'not_taken', cause });
  });

  test('nothing but the rule proves a stop', () => {
    fc.assert(
      fc.property(anyExchange, (exchange) => {
        const value = exchange.kind === 'answered' && exchange.body.kind === 'json' ? exchange.body.value : undefined;
        const { status, data } = (value ?? {}) as { status?: unknown; data?: { id?: unknown; order_status?: unknown } | null };
        const proves =
          exchange.kind === 'answered' &&
          exchange.status < 300 &&
          status === true &&
          data?.id === ID &&
          (data.order_status === 'cancelled' || data.order_status === 'canceled');
        expect(parseCancel(exchange, TARGET).kind === 'stopped').toBe(proves);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('call', () => {
  let at: Connected;
  beforeAll(async () => {
    at = await connected({}, { timeoutMs: 150 });
  });
  afterAll(() => at.close());
  beforeEach(() => {
    at.simulator.clearFailures();
    at.simulator.setStatus(ID, 'new_order');
  });

  const cancel = () => at.connection.doWrite(TARGET, CANCEL, OPTIONS, createTestCall({ purpose: 'write' }));
  const writesDuring = async (act: () => Promise<unknown>): Promise<number> => {
    const before = at.simulator.writes.length;
    await act();
    return at.simulator.writes.length - before;
  };

  test('one request stops the order, with the bearer token and without a body', async () => {
    expect(await writesDuring(async () => expect(await cancel()).toMatchObject({ kind: 'stopped', orderNumber: 'WILLOW-10480' }))).toBe(1);
    expect(at.simulator.order(ID)?.order_status).toBe('cancelled');
    expect(at.simulator.writes.at(-1)).toMatchObject({ method: 'POST', path: `/v1/orders/${ID}/cancel`, tookEffect: true });
  });

  test.each(['in_production', 'shipped', 'cancelled', 'rejected'])('a refusal of one that is %s', async (word) => {
    at.simulator.setStatus(ID, word);
    expect(await cancel()).toMatchObject({ kind: 'refused', readBack: true, message: expect.stringContaining('cancelled') });
  });

  test('an order FastPod does not know proves nothing', async () => {
    const unknown = await at.connection.doWrite({ kind: 'order', id: 'F1' }, CANCEL, OPTIONS, createTestCall({ purpose: 'write' }));
    expect(unknown).toMatchObject({ kind: 'ambiguous', evidence: { httpStatus: 404 } });
  });

  test('a write that FastPod does not have is not sent as another', async () => {
    const writes = await writesDuring(() => expect(at.connection.doWrite(TARGET, 'hold', OPTIONS, createTestCall({ purpose: 'write' }))).rejects.toThrow('hold'));
    expect(writes).toBe(0);
  });

  test('a call that was not admitted leaves nothing', async () => {
    const call = createTestCall({ purpose: 'write', refuse: 'lease lost' });
    const writes = await writesDuring(async () => expect(await at.connection.doWrite(TARGET, CANCEL, OPTIONS, call)).toMatchObject({ kind: 'not_taken', cause: 'not_sent' }));
    expect(writes).toBe(0);
  });

  const NOT_TAKEN: Partial<Record<Failure, object>> = {
    rate_limited: { kind: 'not_taken', cause: 'rate_limited', retryAfterMs: 1000 },
    rate_limited_until_a_date: { kind: 'not_taken', cause: 'rate_limited', retryAfterMs: 1000 },
    rate_limited_without_retry_after: { kind: 'not_taken', cause: 'rate_limited' },
    unauthorized: { kind: 'not_taken', cause: 'unauthorized' },
    forbidden: { kind: 'not_taken', cause: 'forbidden' },
    method_not_allowed: { kind: 'not_taken', cause: 'invalid_request' },
  };
  test.each(TRANSPORT_FAILURES)('line failure %s: one request, never a stop', async (failure) => {
    at.simulator.fail({ failure });
    const writes = await writesDuring(async () => expect(await cancel()).toMatchObject(NOT_TAKEN[failure] ?? { kind: 'ambiguous' }));
    expect(writes).toBe(1);
  });

  test.each([
    ['already_cancelled', { kind: 'refused', readBack: true }],
    ['too_late', { kind: 'refused', readBack: true }],
    ['status_false', { kind: 'refused', code: 'rejected_by_provider', readBack: true }],
    ['accepted_later', { kind: 'ambiguous' }],
    ['rejected_later', { kind: 'ambiguous' }],
    ['contradicts_itself', { kind: 'ambiguous' }],
    ['wrong_id', { kind: 'ambiguous' }],
    // Nothing in these answers betrays what comes after: only `confirm: read` and a later look do.
    ['lies', { kind: 'stopped' }],
    ['ships_after_cancel', { kind: 'stopped' }],
    ['hostile_strings', { kind: 'stopped' }],
  ] as const)("FastPod's own failure %s", async (failure, expected) => {
    at.simulator.fail({ failure });
    expect(await cancel()).toMatchObject(expected);
  });

  test('harmful text is harmless in the evidence', async () => {
    at.simulator.fail({ failure: 'hostile_strings' });
    const kept = JSON.stringify(await cancel());
    expect(kept).not.toMatch(/\\u00[01]|[\u0080-\u009f\u202a-\u202e\u2066-\u2069]|hidden\.person|sk_live/);
    expect(kept.length).toBeLessThan(1500);
  });
});
