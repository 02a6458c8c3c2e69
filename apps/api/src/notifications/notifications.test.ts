import { createHmac, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { LEDGER } from '@countermand/core';
import { describe, expect, test } from '@jest/globals';
import { awaitedOrder, CALLBACK_TOKEN, SECRET, STORE } from '../test-support/awaited-order.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { rawRequest, type RawAnswer } from '../test-support/raw-request.ts';

const PATH = '/v1/accounts/acme/notifications';

function eventOf(orderNumber: string, more: { readonly id?: string; readonly store?: string } = {}): string {
  const { id = randomUUID(), store = STORE } = more;
  return JSON.stringify({ event_type: 'order.updated', event_id: id, webhook: { store }, data: { number: orderNumber, status: 'canceled', user: { email: 'canary-zoë@example.com' } } });
}

function sign(body: string | Uint8Array, secret = SECRET): string {
  return createHmac('sha256', secret).update(body).digest('hex');
}

/** Over a socket of its own, without a key. A header may be sent several times. */
function notify(url: string, body: string | Buffer, headers: Readonly<Record<string, string | readonly string[]>> = { 'x-29next-signature': sign(body) }, path = PATH): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request({ hostname, port, path, method: 'POST', agent: false, headers: headers as Record<string, string | string[]> }, (incoming) => {
      void text(incoming).then((answer) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text: answer, json: <Body>() => JSON.parse(answer) as Body }), reject);
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

describe('a notification that the provider signed', () => {
  test('has the order read at once, over sockets all the way', async () => {
    const { simulator, url, id } = await awaitedOrder();
    simulator.decide(1001, 'accept');
    await simulator.notifier.settled();
    expect(simulator.notifier.sent).toMatchObject([{ type: 'order.updated', status: 200 }]);
    const settled = (await rawRequest(url, { path: `/v1/cancellations/${id}?wait=30` })).json();
    expect(settled).toMatchObject({ state: 'cancelled', confirmedBy: 'read' });
    const { items } = (await rawRequest(url, { path: `/v1/cancellations/${id}/events` })).json<{ items: { actor: string; channel: string }[] }>();
    expect(items).toContainEqual(expect.objectContaining({ type: 'cancellation.rescheduled', actor: 'webhook:acme', channel: 'webhook' }));
  });

  test('law 1: and that lies moves nothing', async () => {
    const { simulator, url, cancellation, orderNumber } = await awaitedOrder();
    const readsBefore = simulator.reads;
    expect((await notify(url, eventOf(orderNumber))).json()).toEqual({ outcome: 'taken' });
    while (simulator.reads === readsBefore || ((await cancellation()).nextActionAt ?? 0) <= Date.now()) await new Promise((resolve) => setImmediate(resolve));
    expect(await cancellation()).toMatchObject({ state: 'requested', confirmedBy: null });
    expect(simulator.writes).toEqual([]);
  });

  test('is taken once, also by a server that was started since', async () => {
    const { api, url, orderNumber } = await awaitedOrder();
    const body = eventOf(orderNumber);
    expect((await notify(url, body)).json()).toEqual({ outcome: 'taken' });
    expect((await notify(url, body)).json()).toEqual({ outcome: 'repeated' });
    const { url: another } = await api.listen();
    expect((await notify(another, body)).json()).toEqual({ outcome: 'repeated' });
    expect((await notify(url, eventOf('999'))).json()).toEqual({ outcome: 'ignored', why: 'nothing waits for what it is about' });
  });

  test('and cannot be used, says so in its answer and in the log; of another shop it is refused first', async () => {
    const { api, url, orderNumber } = await awaitedOrder();
    const why = 'event_id is not 8 to 100 letters, digits and signs of . : _ -, as a UUID is';
    expect((await notify(url, eventOf(orderNumber, { id: 'evt 1' }))).json()).toEqual({ outcome: 'ignored', why });
    expect(api.log.some((line) => line.includes('A genuine notification was ignored.') && line.includes(why))).toBe(true);
    expect(expectProblem(await notify(url, eventOf(orderNumber, { id: 'evt 1', store: 'other' })), 'unauthorized').detail).toContain('webhook.store names another store');
  });

  test('uses up no budget; what proves nothing does, and not that of others without a key', async () => {
    const { url, orderNumber } = await awaitedOrder();
    const left = ({ headers }: RawAnswer): number => Number(/;r=(\d+);/.exec(String(headers['ratelimit']))?.[1]);
    const whole = left(await notify(url, eventOf(orderNumber)));
    expect([left(await notify(url, eventOf(orderNumber))), left(await notify(url, eventOf('999')))]).toEqual([whole, whole]);
    const unproven = () => notify(url, eventOf(orderNumber), { 'x-29next-signature': 'no' });
    expect([left(await unproven()), left(await unproven()), left(await notify(url, eventOf(orderNumber)))]).toEqual([whole, whole - 1, whole - 2]);
    expect(left(await rawRequest(url, { path: '/v1/accounts', key: null }))).toBe(whole);
  });

  test('is proven over its bytes, whatever its type is said to be: unicode, order of keys, spaces', async () => {
    const { url, orderNumber } = await awaitedOrder();
    const body = `{ "webhook":{"store":"${STORE}"},\n "event_id":"e-1234567","event_type":"order.updated","data":{"note":"Zoë ☃ \\u00e9","number":"${orderNumber}"}}`;
    for (const type of ['application/json', 'application/json; charset=utf-8', 'text/plain', 'application/x-www-form-urlencoded', 'nonsense', undefined]) {
      const answer = await notify(url, body, { 'x-29next-signature': sign(body), ...(type !== undefined && { 'content-type': type }) });
      expect([type, answer.status]).toEqual([type, 200]);
    }
    expectProblem(await notify(url, body.replace('Zoë', 'Zoe'), { 'x-29next-signature': sign(body) }), 'unauthorized');
  });
});

describe('what nothing proves', () => {
  const body = eventOf('10001');
  const signature = sign(body);
  test.each<[string, Readonly<Record<string, string | readonly string[]>>, (string | Buffer)?]>([
    ['no signature', {}],
    ['two signatures', { 'x-29next-signature': [signature, signature] }],
    ['a signature of another length', { 'x-29next-signature': signature.slice(2) }],
    ['a signature that is no hexadecimal', { 'x-29next-signature': `zz${signature.slice(2)}` }],
    ['a flipped bit of the signature', { 'x-29next-signature': `${signature.slice(0, -1)}${(Number.parseInt(signature.slice(-1), 16) ^ 1).toString(16)}` }],
    ['another secret', { 'x-29next-signature': sign(body, 'guessed') }],
    ['the signature of another body', { 'x-29next-signature': sign('{}') }],
    ['a body that was cut off', { 'x-29next-signature': signature }, body.slice(0, -1)],
    ['an empty body', { 'x-29next-signature': signature }, ''],
    ['another store', { 'x-29next-signature': sign(eventOf('10001', { id: 'e-1234567', store: 'other' })) }, eventOf('10001', { id: 'e-1234567', store: 'other' })],
    ['the header of another store', { 'x-29next-signature': signature, 'x-29next-store': 'other' }],
    ['a key of the API instead', { authorization: 'Bearer cmd_guessed' }],
    ['bytes that are no text', { 'x-29next-signature': signature }, Buffer.from([0xff, 0x00, 0x7b])],
  ])('is refused, and changes nothing: %s', async (_what, headers, sent = body) => {
    const { api, url, cancellation } = await awaitedOrder();
    const before = await cancellation();
    const problem = expectProblem(await notify(url, sent, headers), 'unauthorized');
    expect(problem.detail).toMatch(/Nothing was done\.$/);
    expect(await cancellation()).toEqual(before);
    expect(await api.container.resolve(LEDGER).reader.listEvents({ after: 1, limit: 9 })).toEqual([]);
  });

  test('signed nonsense breaks nothing', async () => {
    const { url } = await awaitedOrder();
    for (const sent of ['null', '[]', '{"__proto__":{"a":1}}', '['.repeat(100_000), Buffer.from([0xff, 0x00])]) expect([200, 401]).toContain((await notify(url, sent)).status);
  });

  test('an account that takes none, or is none, is not there', async () => {
    const { url } = await awaitedOrder();
    for (const account of ['silent', 'nobody', '%2e%2e', 'ac%00me', 'x'.repeat(3_000)]) expectProblem(await notify(url, body, undefined, `/v1/accounts/${account}/notifications`), 'not_found', account);
    expectProblem(await notify(url, body, { 'x-29next-signature': signature, host: 'evil.example' }), 'foreign_host');
    expectProblem(await notify(url, body, { 'x-29next-signature': signature, origin: 'https://evil.example' }), 'foreign_origin');
    expectProblem(await rawRequest(url, { path: PATH }), 'method_not_allowed');
  });
});

describe('the callback of a location, which nobody signs', () => {
  test('has what is watched read, at the address that only the shop was given', async () => {
    const { simulator, url, id } = await awaitedOrder();
    simulator.notifier.sendTo({ callbackUrl: `${url}${PATH}/${CALLBACK_TOKEN}` });
    simulator.decide(1001, 'accept');
    simulator.notifier.callLocation('cancellation_requested');
    await simulator.notifier.settled();
    expect(simulator.notifier.sent).toMatchObject([{ type: 'cancellation_requested', status: 200 }]);
    expect((await rawRequest(url, { path: `/v1/cancellations/${id}?wait=30` })).json()).toMatchObject({ state: 'cancelled', confirmedBy: 'read' });
  });

  test('elsewhere is refused', async () => {
    const { url, cancellation } = await awaitedOrder();
    const before = await cancellation();
    for (const address of ['guess', `${CALLBACK_TOKEN}x`, CALLBACK_TOKEN.slice(1), '%00', '..%2f']) {
      expectProblem(await notify(url, '{"type":"cancellation_requested"}', { 'x-29next-store': STORE }, `${PATH}/${address}/fulfillment-order-notification/`), 'unauthorized', address);
    }
    expectProblem(await notify(url, '{}', { 'x-29next-store': 'other' }, `${PATH}/${CALLBACK_TOKEN}/fulfillment-order-notification/`), 'unauthorized');
    expect((await notify(url, '{}', { 'x-29next-store': STORE }, `${PATH}/${CALLBACK_TOKEN}/stock`)).json()).toMatchObject({ outcome: 'ignored' });
    expect(await cancellation()).toEqual(before);
  });
});

describe('too much', () => {
  test.each([
    ['twenty megabytes that are announced', 'Content-Length: 20971520\r\n\r\n{'],
    ['megabytes that are not', `Transfer-Encoding: chunked\r\n\r\n${`40000\r\n${'x'.repeat(0x40000)}\r\n`.repeat(5)}`],
  ])('%s are refused before they are read', async (_what, rest) => {
    const { url } = await awaitedOrder();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => {});
    socket.write(`POST ${PATH} HTTP/1.1\r\nHost: localhost\r\nX-29Next-Signature: ${sign('')}\r\nConnection: close\r\n${rest}`);
    const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString('utf8'))));
    expect(answer).toMatch(/^HTTP\/1\.1 413 .*"code":"payload_too_large"/s);
    socket.destroy();
  });

  test('a body that comes slowly, or never, keeps nobody waiting', async () => {
    const { url, orderNumber } = await awaitedOrder();
    const slow = connect(Number(new URL(url).port), '127.0.0.1');
    slow.on('error', () => {});
    slow.write(`POST ${PATH} HTTP/1.1\r\nHost: localhost\r\nX-29Next-Signature: ${sign('')}\r\nContent-Length: 100\r\n\r\n{`);
    expect((await notify(url, eventOf(orderNumber))).status).toBe(200);
    slow.destroy();
    expect((await notify(url, eventOf(orderNumber))).status).toBe(200);
  });

  test('a thousand notifications are few reads', async () => {
    const { simulator, url, orderNumber, cancellation } = await awaitedOrder({ rateLimit: { requests: 10_000, perSeconds: 60 } });
    const started = Date.now();
    const before = simulator.reads;
    for (let sent = 0; sent < 1_000; sent += 50) {
      const answers = await Promise.all(Array.from({ length: 50 }, () => notify(url, eventOf(orderNumber))));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    }
    expect(simulator.reads - before).toBeLessThanOrEqual(1 + Math.ceil((Date.now() - started) / 5_000));
    expect((await cancellation()).state).toBe('requested');
  }, 60_000);

  test('requests without a proof have a limit like all others', async () => {
    const { url } = await awaitedOrder({ rateLimit: { requests: 3, perSeconds: 60 } });
    const answers = [];
    for (let sent = 0; sent < 4; sent++) answers.push((await notify(url, '{}')).status);
    expect(answers.at(-1)).toBe(429);
  });
});

test('law 10: nothing of a notification, and no secret, is logged or kept', async () => {
  const { api, url, orderNumber } = await awaitedOrder();
  const answers = [
    await notify(url, eventOf(orderNumber)),
    await notify(url, eventOf(orderNumber), { 'x-29next-signature': SECRET }),
    await notify(url, '{}', { 'x-29next-store': STORE }, `${PATH}/${CALLBACK_TOKEN}/fulfillment-order-notification/`),
    await notify(url, '{}', { 'x-29next-store': 'other' }, `${PATH}/${CALLBACK_TOKEN}`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 401, 200, 401]);
  const events = await api.container.resolve(LEDGER).reader.listEvents({ after: 0, limit: 100 });
  expect(JSON.stringify([api.log, events, answers.map(({ text: told }) => told)])).not.toContain('canary');
  expect(api.log.filter((line) => line.includes('/v1/accounts/:account/notifications')).length).toBeGreaterThan(0);
});
