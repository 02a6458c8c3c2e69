import { HOSTILE_STRINGS } from '@countermand/provider-kit/testing';
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { connect, fulfillmentOrder, OPTIONS, write, type Connected } from '../test-support/connected.ts';
import { answered, empty, html, NO_ANSWER, NOT_SENT } from '../test-support/exchanges.ts';
import { cancelExample, fulfillmentOrderDocument } from '../test-support/vendor-documents.ts';
import { FULFILLMENT_ORDER_STATUSES, REQUEST_STATUSES } from '../vocabulary.ts';
import { WRITE_REQUESTS } from './requests.ts';
import { parseWrite } from './write.ts';

const TARGET = fulfillmentOrder(7);
const parse = (exchange: Parameters<typeof parseWrite>[2], target = TARGET) => parseWrite(target, 'cancel', exchange);
type Changes = Parameters<typeof fulfillmentOrderDocument>[0];
const pair = (original: Changes, next: Changes | null = { id: 8, status: 'open' }) => ({
  original_fulfillment_order: fulfillmentOrderDocument(original),
  new_fulfillment_order: next && fulfillmentOrderDocument(next),
});

test('build: a POST without a body, with a slash at the end', () => {
  expect(WRITE_REQUESTS.cancel(TARGET, OPTIONS)).toEqual({ operation: 'cancel', method: 'POST', path: ['fulfillment-orders', '7', 'cancel'], trailingSlash: true });
});

describe('call', () => {
  let connected: Connected;
  afterEach(() => connected.close());

  test('stops over the wire, and names the replacement', async () => {
    connected = await connect();
    const call = write();
    const outcome = await connected.connection.doWrite(fulfillmentOrder(1001), 'cancel', OPTIONS, call);
    const [replacement] = connected.simulator.replacementsOf(1001);
    expect(outcome).toMatchObject({ kind: 'stopped', orderNumber: '10001', replacement: { target: fulfillmentOrder(replacement!), status: 'open', hold: 'needed' } });
    expect(outcome.evidence).toMatchObject({ operation: 'cancel', httpStatus: 200, subject: '1001', ids: { replacement }, statuses: { status: 'canceled', request_status: 'pending' } });
    expect(connected.simulator.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /api/admin/fulfillment-orders/1001/cancel/']);
    expect(call.asked).toEqual(['write']);
  });
});

describe('parse', () => {
  test("the vendor's example: stopped, id 0, and the new one is the same one", () => {
    const outcome = parse(answered(200, cancelExample()), fulfillmentOrder(0));
    expect(outcome).toMatchObject({ kind: 'stopped', orderNumber: 'string', evidence: { subject: '0', statuses: { status: 'not_required' } } });
    expect(outcome).not.toHaveProperty('replacement');
  });

  test.each(['canceled', 'cancelled', 'closed', 'not_required'])('an original that is %s is stopped', (status) => {
    expect(parse(answered(200, pair({ status })))).toMatchObject({ kind: 'stopped' });
  });

  test('an accepted cancellation is a stop whatever the status; any 2xx will do', () => {
    expect(parse(answered(201, pair({ status: 'processing', request_status: 'cancel_accepted' })))).toMatchObject({ kind: 'stopped' });
  });

  test.each([
    ['open', 'needed'],
    ['on_hold', 'held'],
    ['not_required', 'not_needed'],
    ['canceled', 'not_needed'],
    ['closed', 'not_needed'],
    ['processing', 'impossible'],
    ['incomplete', 'impossible'],
    ['frozen', 'impossible'],
    [null, 'impossible'],
  ])('a replacement that is %s: hold %s', (status, hold) => {
    expect(parse(answered(200, pair({ status: 'canceled' }, { id: 8, status })))).toMatchObject({ replacement: { target: fulfillmentOrder(8), status, hold } });
  });

  test('without a new fulfilment order, or with one that cannot be read, the stop stands', () => {
    expect(parse(answered(200, pair({ status: 'canceled' }, null)))).toMatchObject({ kind: 'stopped' });
    expect(parse(answered(200, { original_fulfillment_order: fulfillmentOrderDocument({ status: 'canceled' }) }))).toMatchObject({ kind: 'stopped' });
    const unreadable = { ...pair({ status: 'canceled' }), new_fulfillment_order: 'gone' };
    expect(parse(answered(200, unreadable))).not.toHaveProperty('replacement');
  });

  test('evidence holds no person, no address and nothing else that the answer says', () => {
    const document = pair({ status: 'canceled', shipping_address: { first_name: 'Ada', phone_number: '+12085550123' } });
    expect(JSON.stringify(parse(answered(200, { ...document, message: 'for Ada' })))).not.toMatch(/Ada|555/);
  });
});

describe('parse error', () => {
  test.each([
    ['the original still open', pair({ status: 'open' })],
    ['the original with the location', pair({ status: 'processing', request_status: 'cancel_requested' })],
    ['no status', pair({ status: null, request_status: null })],
    ['an undocumented status', pair({ status: 'CANCELED' })],
    ['another id', pair({ id: 8, status: 'canceled' }, { id: 7, status: 'open' })],
    ['closed after a refused cancellation', pair({ status: 'closed', request_status: 'cancel_rejected' })],
    ["a replacement of somebody else's order", pair({ status: 'canceled' }, { id: 8, order_number: '666' })],
    ['only the new one', { new_fulfillment_order: fulfillmentOrderDocument({ status: 'canceled' }) }],
    ['a bare fulfilment order', fulfillmentOrderDocument({ status: 'canceled' })],
    ['status false', { status: false, detail: 'No.' }],
    ['an empty object', {}],
    ['a list', [pair({ status: 'canceled' })]],
    ['null', null],
    ['true', true],
  ])('%s proves nothing', (_name, value) => {
    expect(parse(answered(200, value))).toMatchObject({ kind: 'ambiguous' });
  });

  test('HTML, nothing at all, a redirect, a time-out and 5xx are ambiguous', () => {
    for (const exchange of [html(200), empty(200), empty(204), html(302), html(404), NO_ANSWER, html(500), answered(500, { detail: 'no' }), answered(408, {})]) {
      expect(parse(exchange)).toMatchObject({ kind: 'ambiguous' });
    }
  });

  test('a 404 after a write proves nothing', () => {
    expect(parse(answered(404, { detail: 'Not found.' }))).toMatchObject({ kind: 'ambiguous', message: expect.stringContaining('proves nothing') });
  });

  test.each([400, 409, 410, 422])('%i is a no to be read back, with a hold as the next thing to do', (status) => {
    expect(parse(answered(status, { detail: 'It is processing.' }))).toMatchObject({
      kind: 'refused',
      code: 'rejected_by_provider',
      message: 'It is processing.',
      nextAction: 'hold',
      readBack: true,
    });
  });

  test('refusals by field are words as well', () => {
    expect(parse(answered(400, { non_field_errors: ['Already canceled.'], status: ['Wrong.'] }))).toMatchObject({ message: 'Already canceled. status: Wrong.' });
    expect(parse(answered(400, {}))).toMatchObject({ kind: 'refused', message: 'HTTP 400' });
  });

  test('what was turned away was not taken', () => {
    expect(parse(answered(401, { detail: 'Invalid token.' }))).toMatchObject({ kind: 'not_taken', cause: 'unauthorized' });
    expect(parse(answered(403, { detail: 'No.' }))).toMatchObject({ kind: 'not_taken', cause: 'forbidden' });
    expect(parse({ ...answered(429, { detail: 'Throttled.' }), retryAfterMs: 1000 })).toMatchObject({ kind: 'not_taken', cause: 'rate_limited', retryAfterMs: 1000 });
    expect(parse(NOT_SENT)).toMatchObject({ kind: 'not_taken', cause: 'not_sent' });
  });

  test('harmful words are cleaned before they become a message', () => {
    for (const words of HOSTILE_STRINGS) {
      const texts = [parse(answered(400, { detail: words })), parse(answered(200, pair({ status: words })))].map((outcome) => JSON.stringify(outcome));
      for (const text of texts) expect(text).not.toMatch(/\\u001b|\u009b|\u202e|hidden\.person|sk_live_/);
    }
  });
});

test('never stopped but by the rule', () => {
  const word = fc.oneof(fc.constantFrom(null, undefined, ...FULFILLMENT_ORDER_STATUSES, ...REQUEST_STATUSES), fc.string());
  const status = fc.oneof(fc.constantFrom(200, 201, 202, 204, 302, 400, 404, 409, 500), fc.integer({ min: 200, max: 599 }));
  fc.assert(
    fc.property(status, fc.constantFrom(7, '7', 8, 0, null, 'x'), word, word, (code, id, original, requestStatus) => {
      const outcome = parse(answered(code, pair({ id, status: original, request_status: requestStatus })));
      const rule = code < 300 && String(id) === '7' && (['canceled', 'cancelled', 'closed', 'not_required'].includes(original!) || requestStatus === 'cancel_accepted');
      if (outcome.kind === 'stopped') expect(rule).toBe(true);
      if (!rule) expect(['refused', 'not_taken', 'ambiguous']).toContain(outcome.kind);
    }),
    { numRuns: 2000 },
  );
});

test('whatever comes, the parser answers, and what is no pair is never a stop', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 599 }), fc.jsonValue(), (code, value) => {
      expect(parse(answered(code, value)).kind).not.toBe('stopped');
    }),
    { numRuns: 500 },
  );
});
