import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { problemSchema } from '../schemas/problem.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { rawRequest } from '../test-support/raw-request.ts';
import { openTestApi } from '../test-support/test-api.ts';

async function listening() {
  return (await (await openTestApi()).listen()).url;
}

const WITHOUT_A_KEY = { Authorization: 'Bearer cmd_guessed', 'Content-Type': 'application/json' };

test('unknown paths and wrong methods are told apart', async () => {
  const url = await listening();
  expectProblem(await rawRequest(url, { path: '/v1/nowhere' }), 'not_found');
  expectProblem(await rawRequest(url, { method: 'POST', path: '/v1/nowhere', body: 'x', headers: { 'Content-Type': 'text/plain' } }), 'not_found');
  const refused = await rawRequest(url, { method: 'DELETE', path: '/v1/cancellations/can_1' });
  expectProblem(refused, 'method_not_allowed');
  expect(refused.headers.allow).toBe('GET, HEAD, OPTIONS');
});

test('HEAD answers as GET without a body, OPTIONS tells the methods', async () => {
  const url = await listening();
  const [get, head] = await Promise.all([rawRequest(url, { path: '/v1/accounts' }), rawRequest(url, { method: 'HEAD', path: '/v1/accounts' })]);
  expect({ status: head.status, length: head.headers['content-length'], text: head.text }).toEqual({ status: 200, length: get.headers['content-length'], text: '' });
  const options = await rawRequest(url, { method: 'OPTIONS', path: '/v1/cancellations' });
  expect([options.status, options.headers.allow, options.text]).toEqual([204, 'GET, HEAD, POST, OPTIONS', '']);
});

test('bodies that are too large, no JSON, or poisoned are refused', async () => {
  const url = await listening();
  const post = (body: string | Buffer, headers = {}) =>
    rawRequest(url, { method: 'POST', path: '/v1/previews', body, headers: { 'Content-Type': 'application/json', ...headers } });
  expectProblem(await post(JSON.stringify({ reference: 'x'.repeat(64 * 1024) })), 'payload_too_large');
  expectProblem(await post('{"reference":'), 'malformed_json');
  expectProblem(await post('{"__proto__":{"state":"cancelled"}}'), 'malformed_json');
  expectProblem(await post('{"constructor":{"prototype":{}}}'), 'malformed_json');
  expectProblem(await post('['.repeat(30_000)), 'malformed_json');
  expectProblem(await post('null'), 'invalid_request');
  expectProblem(await post('"text"'), 'invalid_request');
  expectProblem(await post(''), 'invalid_request');
  expectProblem(await post('{}', { 'Content-Type': 'application/json; charset=utf-8' }), 'invalid_request');
  expectProblem(await post('{}', { 'Content-Type': 'application/xml' }), 'unsupported_media_type');
});

test('JSON is UTF-8: what is not is refused rather than kept with its letters lost', async () => {
  const url = await listening();
  const post = (body: string | Buffer, type = 'application/json') => rawRequest(url, { method: 'POST', path: '/v1/previews', body, headers: { 'Content-Type': type } });
  expectProblem(await post(Buffer.from('{"reference":"shop:\u00fc"}', 'latin1')), 'malformed_json');
  for (const charset of ['utf-16', 'iso-8859-1', '"UTF-16LE"']) expectProblem(await post('{}', `application/json; charset=${charset}`), 'unsupported_media_type', charset);
  for (const charset of ['utf-8', 'UTF-8', '"utf-8"', 'utf8']) expectProblem(await post('{}', `application/json; charset=${charset}`), 'invalid_request', charset);
});

test.each([
  ['broken', '{"reference":', {}],
  ['too large', JSON.stringify({ reference: 'x'.repeat(64 * 1024) }), {}],
  ['of another type', 'x', { 'Content-Type': 'application/xml' }],
])('without a key, a body that is %s is not looked at: the key is asked for first', async (_what, body, headers) => {
  const url = await listening();
  for (const path of ['/v1/previews', '/v1/cancellations', '/v1/cancellations/can_1/withdraw', '/v1/keys', '/v1/embed-sessions', '/v1/webhook-endpoints']) {
    const refused = await rawRequest(url, { method: 'POST', path, body, headers: { ...WITHOUT_A_KEY, ...headers } });
    expectProblem(refused, 'unauthorized', path);
    expect(refused.headers['www-authenticate']).toBe('Bearer');
  }
});

test('a body that is sent in pieces without end is cut off', async () => {
  const api = await openTestApi();
  const { url } = await api.listen();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(`POST /v1/previews HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${api.adminKey}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`);
  for (let sent = 0; sent < 10; sent++) socket.write(`4000\r\n${'x'.repeat(0x4000)}\r\n`);
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /);
});

test.each(['GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 'nonsense\r\n\r\n', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`])(
  'bytes that are no good request get a problem too: %.20j',
  async (bytes) => {
    const socket = connect(Number(new URL(await listening()).port), '127.0.0.1');
    socket.write(bytes);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(head.toLowerCase()).toContain('content-type: application/problem+json');
    expect(head).toContain(` ${problemSchema.parse(JSON.parse(body)).status} `);
  },
);

test('a request id goes in and out; one that is not fit is replaced', async () => {
  const url = await listening();
  expect((await rawRequest(url, { path: '/livez', headers: { 'X-Request-Id': 'mine-1' } })).headers['x-request-id']).toBe('mine-1');
  expect(expectProblem(await rawRequest(url, { path: '/nowhere', headers: { 'X-Request-Id': 'mine-2' } }), 'not_found').requestId).toBe('mine-2');
  expect((await rawRequest(url, { path: '/livez', headers: { 'X-Request-Id': 'a b' } })).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('every answer carries the security headers', async () => {
  const url = await listening();
  for (const path of ['/', '/docs', '/openapi.json', '/v1/accounts', '/nowhere', '/%zz']) {
    const { headers } = await rawRequest(url, { path });
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store', 'x-frame-options': 'DENY' });
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';.*frame-ancestors 'none'/);
  }
});
