import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { provider } from '../provider.ts';
import { eventExample, incoming, readAs, sign } from '../test-support/notifications.ts';

const SECRET = 'whsec-sample';
const SECRETS = { webhookSecret: ['before', SECRET], callbackToken: ['a-long-random-token'] };

/** Made by the vendor's own sample in Python. */
const SAMPLE_SIGNATURES = {
  'customer.created': '95015faa7f8513852015d9e31ff136e0e479b06b6977cb059426daadce09fb8f',
  'order.updated': 'e145c19b10b0731766d25c96944a9e910e79fa7df011ab41141e62f565f91363',
};

function event(changes: Record<string, unknown> = {}): string {
  return JSON.stringify({ ...JSON.parse(eventExample('order.updated').toString('utf8')), ...changes });
}

const readWebhook = (body: string | Uint8Array, signature: string | string[] = sign(SECRET, body), store = 'example', more: Record<string, string | string[]> = {}) =>
  readAs(store, incoming(body, { 'x-29next-signature': signature, ...more }), SECRETS);

describe('a webhook', () => {
  test('of the page "Webhooks", byte for byte, is proven as the page says', () => {
    const body = eventExample('customer.created');
    expect(createHash('sha256').update(body).digest('hex')).toBe('3b584eed09342f373631f3816f87da10f2622471a7171c408414f6bcbbd0f2dc');
    expect(readWebhook(body, SAMPLE_SIGNATURES['customer.created'], 'storename')).toEqual({ kind: 'ignored', why: 'event_type is none of order.updated, fulfillment.created, fulfillment.updated' });
  });

  test('of the OpenAPI document names its order, signed over the bytes or as in the sample', () => {
    const body = eventExample('order.updated');
    const accepted = {
      kind: 'accepted',
      topic: 'order_updated',
      eventId: 'a7a26ff2-e851-45b6-9634-d595f45458b7',
      subject: { kind: 'some', targets: [{ kind: 'order', id: 'string' }], orderNumbers: ['string'] },
    };
    expect(readWebhook(body)).toEqual(accepted);
    expect(readWebhook(body, SAMPLE_SIGNATURES['order.updated'])).toEqual(accepted);
  });

  test('keeps its bytes: unicode, order of keys, spaces', () => {
    const body = '{ "webhook":{"store":"example"},"event_type":"order.updated" ,\n"event_id":"e-12345678","data":{"note":"Zoë ☃","number":"10234"}}';
    expect(readWebhook(body)).toMatchObject({ kind: 'accepted', subject: { orderNumbers: ['10234'] } });
    expect(readWebhook(body.replace('Zoë', 'Zoe'), sign(SECRET, body))).toMatchObject({ kind: 'unproven' });
    expect(readWebhook(body.replace('10234', '10235'), sign(SECRET, body))).toMatchObject({ kind: 'unproven' });
  });

  test.each(['fulfillment.created', 'fulfillment.updated'])('%s concerns the order of the shipment', (type) => {
    expect(readWebhook(event({ event_type: type, data: { id: 5, order_number: '10234' } }))).toMatchObject({ kind: 'accepted', subject: { orderNumbers: ['10234'] } });
  });

  test.each(['before', SECRET])('signed with the secret "%s" is good while both are configured', (secret) => {
    expect(readWebhook(event(), sign(secret, event()))).toMatchObject({ kind: 'accepted' });
  });

  const signature = sign(SECRET, event());
  test.each<[string, string | string[]]>([
    ['none', []],
    ['two', [signature, signature]],
    ['an empty one', ''],
    ['one of another length', signature.slice(2)],
    ['one that is no hexadecimal', `g${signature.slice(1)}`],
    ['one with a prefix', `sha256=${signature}`],
    ['one by another secret', sign('guessed', event())],
    ['one by the empty secret', sign('', event())],
    ['one over nothing', sign(SECRET, '')],
  ])('with %s for its signature is not proven', (_what, given) => {
    expect(readWebhook(event(), given)).toEqual({ kind: 'unproven', why: expect.stringMatching(/X-29Next-Signature|signature/) });
  });

  test('of which one bit was flipped, in the body or the signature, is not proven', () => {
    const body = Buffer.from(event());
    fc.assert(
      fc.property(fc.nat(body.length * 8 - 1), fc.nat(63), (bit, digit) => {
        const flipped = Buffer.from(body);
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        expect(readWebhook(flipped, signature).kind).toBe('unproven');
        const other = (Number.parseInt(signature[digit]!, 16) ^ 1).toString(16);
        expect(readWebhook(body, `${signature.slice(0, digit)}${other}${signature.slice(digit + 1)}`).kind).toBe('unproven');
      }),
    );
  });

  test('of another store is not ours, whichever way it says so', () => {
    expect(readWebhook(event(), signature, 'other')).toEqual({ kind: 'unproven', why: 'webhook.store names another store' });
    expect(readWebhook(event(), signature, 'example', { 'x-29next-store': 'other' }).kind).toBe('unproven');
    expect(readWebhook(event(), signature, 'example', { 'x-29next-store': 'example' }).kind).toBe('accepted');
  });

  test.each([
    ['event_id is missing, or is no text', { event_id: null }],
    ['event_id is not 8 to 100 letters, digits and signs of . : _ -, as a UUID is', { event_id: 'evt 1' }],
    ['event_type is missing, or is no text', { event_type: undefined }],
    ['event_type is none of order.updated, fulfillment.created, fulfillment.updated', { event_type: 'canary.created' }],
    ['data.number is missing, or is no order number', { data: { number: 'canary/1' } }],
    ['data.order_number is missing, or is no order number', { event_type: 'fulfillment.created', data: { number: '10234' } }],
  ])('that is genuine and cannot be used says which part, and nothing that it holds: %s', (why, changes) => {
    const body = event(changes);
    expect(readWebhook(body)).toEqual({ kind: 'ignored', why });
    expect(readWebhook(body, sign(SECRET, body), 'other')).toEqual({ kind: 'unproven', why: 'webhook.store names another store' });
  });

  test.each(['order 10234', '[]', 'null', event({ webhook: undefined }), event({ webhook: { store: 7 } })])('that names no store is not ours: %s', (body) => {
    expect(readWebhook(body)).toEqual({ kind: 'unproven', why: 'it is no JSON object that names its store, in webhook.store' });
  });

  test.each([
    ['no JSON', 'order 10234'],
    ['a list', '[]'],
    ['null', 'null'],
    ['without an event id', event({ event_id: null })],
    ['with an event id that is none', event({ event_id: 'x'.repeat(101) })],
    ['without an order', event({ data: null })],
    ['with an order number that is a path', event({ data: { number: '../1' } })],
    ['an event nobody documents', event({ event_type: '__proto__' })],
    ['bytes that are no text', Buffer.from([0xff, 0xfe, 0x7b])],
    ['nested without end', '['.repeat(200_000)],
  ])('that is %s names nothing, and breaks nothing', (_what, body) => {
    expect(readWebhook(body).kind).not.toBe('accepted');
  });

  test('means nothing to an account without a secret', () => {
    expect(readAs('example', incoming(event(), { 'x-29next-signature': sign('', event()) }), {})).toMatchObject({ kind: 'unproven' });
  });
});

describe('the callback of a location', () => {
  const body = '{"type":"cancellation_requested"}';
  const call = (address: readonly string[], store: string | string[] = 'example') => readAs('example', incoming(body, { 'x-29next-store': store }, address), SECRETS);

  test('at the address that only the shop was given concerns whatever is watched, whatever its body says', () => {
    const accepted = { kind: 'accepted', topic: 'location_callback', eventId: null, subject: { kind: 'whatever_is_watched' } };
    expect(call(['a-long-random-token', 'fulfillment-order-notification'])).toEqual(accepted);
    expect(call(['a-long-random-token', 'fulfillment-order-notification'], 'example.29next.store')).toEqual(accepted);
  });

  test.each<[string, readonly string[], string | string[]]>([
    ['at a guessed address', ['a-long-random-toke', 'fulfillment-order-notification'], 'example'],
    ['at an empty one', ['', 'fulfillment-order-notification'], 'example'],
    ['of another store', ['a-long-random-token', 'fulfillment-order-notification'], 'other'],
    ['of no store', ['a-long-random-token', 'fulfillment-order-notification'], []],
    ['of two stores', ['a-long-random-token', 'fulfillment-order-notification'], ['example', 'example']],
  ])('%s is not proven', (_what, address, store) => {
    expect(call(address, store).kind).toBe('unproven');
  });

  test('that is about something else is ignored', () => {
    expect(call(['a-long-random-token', 'fetch_stock']).kind).toBe('ignored');
  });
});

test.each<[string, readonly string[]]>([
  ['X-29Next-Store is missing', []],
  ['X-29Next-Store was sent several times', ['example', 'example']],
  ['X-29Next-Store names another store', ['other']],
])('a callback that is not the store\'s says why: %s', (why, stores) => {
  expect(readAs('example', incoming('{}', { 'x-29next-store': [...stores] }, ['a-long-random-token']), SECRETS)).toEqual({ kind: 'unproven', why });
});

test('the secrets are where the settings say; one or several', () => {
  const secretsOf = (settings: object) => provider.notifications?.secrets(provider.settings.parse({ store: 'acme', token: 't', ...settings }));
  expect(secretsOf({})).toEqual({ webhookSecret: [], callbackToken: [] });
  expect(secretsOf({ webhookSecret: { env: 'NEW' }, callbackToken: ['one', { file: 'two' }] })).toEqual({ webhookSecret: [{ env: 'NEW' }], callbackToken: ['one', { file: 'two' }] });
});
