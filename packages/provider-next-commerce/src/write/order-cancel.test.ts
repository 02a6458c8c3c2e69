import { afterEach, describe, expect, test } from '@jest/globals';
import { connect, customerOrder, fulfillmentOrder, OPTIONS, write, type Connected } from '../test-support/connected.ts';
import { answered, html, NO_ANSWER } from '../test-support/exchanges.ts';
import { orderDocument } from '../test-support/vendor-documents.ts';
import { WRITE_REQUESTS } from './requests.ts';
import { parseWrite } from './write.ts';

const TARGET = customerOrder('10234');
const parse = (exchange: Parameters<typeof parseWrite>[2]) => parseWrite(TARGET, 'order_cancel', exchange);
const told = (changes: object) => parse(answered(200, orderDocument({ status: 'canceled', ...changes })));

describe('build', () => {
  test('all three fields, always: the vendor would e-mail the customer', () => {
    expect(WRITE_REQUESTS.order_cancel(TARGET, OPTIONS)).toEqual({
      operation: 'order_cancel',
      method: 'POST',
      path: ['orders', '10234', 'cancel'],
      trailingSlash: true,
      body: { cancel_reason: 'Customer request', full_refund: false, send_cancel_notification: false },
    });
  });

  test('the options go where they belong', () => {
    expect(WRITE_REQUESTS.order_cancel(TARGET, { ...OPTIONS, message: 'Sold out', refund: true, notifyCustomer: true }).body).toEqual({
      cancel_reason: 'Sold out',
      full_refund: true,
      send_cancel_notification: true,
    });
  });

  test('a reason is demanded: an empty message is none', () => {
    expect(WRITE_REQUESTS.order_cancel(TARGET, { ...OPTIONS, message: '' }).body).toMatchObject({ cancel_reason: 'Customer request' });
  });
});

describe('call', () => {
  let connected: Connected;
  afterEach(() => connected.close());

  test('cancels over the wire', async () => {
    connected = await connect();
    expect(await connected.connection.doWrite(customerOrder('10004'), 'order_cancel', { ...OPTIONS, refund: true }, write())).toMatchObject({ kind: 'stopped', orderNumber: '10004' });
    expect(connected.simulator.order('10004')).toMatchObject({ status: 'canceled', payment_status: 'refunded' });
  });

  test('no operation works on a target of the other kind, and nothing leaves', async () => {
    connected = await connect();
    await expect(connected.connection.doWrite(customerOrder('10004'), 'cancel', OPTIONS, write())).rejects.toThrow('no operation "cancel"');
    await expect(connected.connection.doWrite(fulfillmentOrder(1001), 'order_cancel', OPTIONS, write())).rejects.toThrow('no operation');
    await expect(connected.connection.doWrite(fulfillmentOrder(1001), 'toString', OPTIONS, write())).rejects.toThrow('no operation');
    expect(connected.simulator.requests).toEqual([]);
  });
});

test('parse: canceled, and nothing of it sent', () => {
  expect(told({})).toMatchObject({ kind: 'stopped', evidence: { subject: '10234', statuses: { status: 'canceled' } } });
});

describe('parse error', () => {
  test.each([
    ['still open', { status: 'open' }],
    ['no status', { status: null }],
    ['another order', { number: '10235' }],
    ['canceled after it was sent, as pending payments allow', { fulfillment_status: 'fulfilled' }],
    ['canceled while a location works on it', { fulfillment_status: 'processing' }],
    ['canceled with a shipment', { fulfillments: [{ id: 1, status: 'success' }] }],
    ['no number', { number: null }],
  ])('%s proves nothing', (_name, changes) => {
    expect(told(changes)).toMatchObject({ kind: 'ambiguous' });
  });

  test('HTML and silence prove nothing; a 400 is read back', () => {
    for (const exchange of [html(200), NO_ANSWER]) expect(parse(exchange)).toMatchObject({ kind: 'ambiguous' });
    expect(parse(answered(400, { cancel_reason: ['This field may not be blank.'] }))).toMatchObject({ kind: 'refused', readBack: true, message: 'cancel_reason: This field may not be blank.' });
  });
});
