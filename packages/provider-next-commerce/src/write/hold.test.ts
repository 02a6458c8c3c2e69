import { afterEach, describe, expect, test } from '@jest/globals';
import { connect, fulfillmentOrder, OPTIONS, write, type Connected } from '../test-support/connected.ts';
import { answered, html, NO_ANSWER } from '../test-support/exchanges.ts';
import { fulfillmentOrderDocument } from '../test-support/vendor-documents.ts';
import { WRITE_REQUESTS } from './requests.ts';
import { parseWrite } from './write.ts';

const TARGET = fulfillmentOrder(7);
const parse = (exchange: Parameters<typeof parseWrite>[2]) => parseWrite(TARGET, 'hold', exchange);

test('build: none of the five reasons fits but "other"', () => {
  const request = { operation: 'hold', method: 'POST', path: ['fulfillment-orders', '7', 'hold'], trailingSlash: true };
  expect(WRITE_REQUESTS.hold(TARGET, OPTIONS)).toEqual({ ...request, body: { reason: 'other' } });
  expect(WRITE_REQUESTS.hold(TARGET, { ...OPTIONS, message: 'wait' })).toEqual({ ...request, body: { reason: 'other', reason_message: 'wait' } });
});

describe('call', () => {
  let connected: Connected;
  afterEach(() => connected.close());

  test('holds over the wire; what is held does not go out by itself', async () => {
    connected = await connect();
    expect(await connected.connection.doWrite(fulfillmentOrder(1001), 'hold', OPTIONS, write())).toMatchObject({ kind: 'held', evidence: { subject: '1001', statuses: { status: 'on_hold' } } });
    expect(connected.simulator.autoSend(1001)).toBe(false);
  });

  test('what is no longer open cannot be held', async () => {
    connected = await connect();
    expect(await connected.connection.doWrite(fulfillmentOrder(1003), 'hold', OPTIONS, write())).toMatchObject({ kind: 'refused', readBack: true });
  });
});

test('parse: held where it says so', () => {
  expect(parse(answered(200, fulfillmentOrderDocument({ status: 'on_hold' })))).toMatchObject({ kind: 'held' });
});

describe('parse error', () => {
  test.each([{ status: 'open' }, { status: null }, { status: 'held' }, { status: 'canceled' }, { status: 'on_hold', id: 8 }, { status: 'open', request_status: 'on_hold' }])('%j is not held', (changes) => {
    expect(parse(answered(200, fulfillmentOrderDocument(changes)))).toMatchObject({ kind: 'ambiguous' });
  });

  test('no fulfilment order, HTML and silence prove nothing', () => {
    for (const exchange of [answered(200, { detail: 'ok' }), html(200), NO_ANSWER]) expect(parse(exchange)).toMatchObject({ kind: 'ambiguous' });
  });
});
