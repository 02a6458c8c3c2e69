import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { connect, fulfillmentOrder, OPTIONS, write, type Connected } from '../test-support/connected.ts';
import { answered, html, NO_ANSWER } from '../test-support/exchanges.ts';
import { fulfillmentOrderDocument } from '../test-support/vendor-documents.ts';
import { FULFILLMENT_ORDER_STATUSES, REQUEST_STATUSES } from '../vocabulary.ts';
import { WRITE_REQUESTS } from './requests.ts';
import { parseWrite } from './write.ts';

const TARGET = fulfillmentOrder(7);
const parse = (exchange: Parameters<typeof parseWrite>[2]) => parseWrite(TARGET, 'request_cancellation', exchange);
const told = (changes: object) => parse(answered(200, fulfillmentOrderDocument({ status: 'processing', ...changes })));

test('build: the message is optional', () => {
  const request = { operation: 'request_cancellation', method: 'POST', path: ['fulfillment-orders', '7', 'cancellation-request'], trailingSlash: true };
  expect(WRITE_REQUESTS.request_cancellation(TARGET, OPTIONS)).toEqual({ ...request, body: {} });
  expect(WRITE_REQUESTS.request_cancellation(TARGET, { ...OPTIONS, message: 'please' })).toEqual({ ...request, body: { message: 'please' } });
});

describe('call', () => {
  let connected: Connected;
  afterEach(() => connected.close());

  test('asks over the wire, with the message and never with the reason', async () => {
    connected = await connect();
    const outcome = await connected.connection.doWrite(fulfillmentOrder(1003), 'request_cancellation', { ...OPTIONS, message: 'wrong size' }, write());
    expect(outcome).toMatchObject({ kind: 'requested', orderNumber: '10003', evidence: { subject: '1003', statuses: { request_status: 'cancel_requested' } } });
    expect(connected.simulator.fulfillmentOrder(1003)).toMatchObject({ merchant_requests: [{}, { type: 'cancel_request', message: 'wrong size' }] });
    expect(JSON.stringify(connected.simulator.fulfillmentOrder(1003))).not.toContain('Customer request');
  });
});

describe('parse', () => {
  test('a 200 is no acceptance: the request shows, or the stop does', () => {
    expect(told({ request_status: 'cancel_requested' })).toMatchObject({ kind: 'requested' });
    expect(told({ request_status: 'cancel_accepted' })).toMatchObject({ kind: 'stopped' });
    expect(told({ status: 'canceled', request_status: 'accepted' })).toMatchObject({ kind: 'stopped' });
  });
});

describe('parse error', () => {
  test.each([
    ['the order as it was', { request_status: 'accepted' }],
    ['an old request among the merchant requests', { request_status: 'accepted', merchant_requests: [{ type: 'cancel_request', message: 'old' }] }],
    ['a refusal, which may answer an earlier request', { request_status: 'cancel_rejected' }],
    ['closed, which may mean sent', { status: 'closed', request_status: 'closed' }],
    ['closed while requested', { status: 'closed', request_status: 'cancel_requested' }],
    ['not required', { status: 'not_required', request_status: 'accepted' }],
    ['an undocumented word', { request_status: 'cancellation_accepted' }],
    ['no words', { status: null, request_status: null }],
    ['another order', { id: 8, request_status: 'cancel_accepted' }],
  ])('%s proves nothing', (_name, changes) => {
    expect(told(changes)).toMatchObject({ kind: 'ambiguous' });
  });

  test('no fulfilment order, HTML and silence prove nothing; a 400 is read back', () => {
    for (const exchange of [answered(200, {}), answered(200, []), html(200), NO_ANSWER]) expect(parse(exchange)).toMatchObject({ kind: 'ambiguous' });
    const refused = parse(answered(400, { detail: 'Not in processing.' }));
    expect(refused).toMatchObject({ kind: 'refused', message: 'Not in processing.', readBack: true });
    expect(refused).not.toHaveProperty('nextAction');
  });
});

test('never stopped but by the rule', () => {
  const word = fc.oneof(fc.constantFrom(null, ...FULFILLMENT_ORDER_STATUSES, ...REQUEST_STATUSES), fc.string());
  fc.assert(
    fc.property(fc.constantFrom(7, '7', 8), word, word, (id, status, requestStatus) => {
      const { kind } = told({ id, status, request_status: requestStatus });
      if (kind === 'stopped') expect(String(id) === '7' && (['canceled', 'cancelled'].includes(status!) || requestStatus === 'cancel_accepted')).toBe(true);
      if (kind === 'requested') expect(String(id) === '7' && ['cancel_requested', 'cancellation_requested', 'cancel_pending'].includes(requestStatus!)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
