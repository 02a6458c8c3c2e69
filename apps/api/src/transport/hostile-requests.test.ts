import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { problemSchema } from '../schemas/problem.ts';
import { postJson, rawRequest } from '../test-support/raw-request.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { openTestApi } from '../test-support/test-api.ts';

async function opened() {
  const api = await openTestApi();
  const { url } = await api.listen();
  const lines = (head: string, ...headers: string[]) => [head, 'Host: localhost', `Authorization: Bearer ${api.adminKey}`, 'Connection: close', ...headers, '', ''].join('\r\n');
  return { api, url, lines };
}

/** Sends bytes as they are; answers what came, until the server ended the connection. */
async function send(url: string, bytes: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.on('error', () => {});
  socket.write(bytes);
  return text(socket);
}

/** The one answer, which is a problem. */
function problemIn(answer: string) {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(head.toLowerCase()).toContain('content-type: application/problem+json');
  const problem = problemSchema.strict().parse(JSON.parse(body));
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${problem.status} `));
  expect(head.toLowerCase()).toContain(`x-request-id: ${problem.requestId.toLowerCase()}`);
  return [problem.status, problem.code];
}

test('a URL, headers, or a number of headers that is too large has a problem of its own', async () => {
  const { url, lines } = await opened();
  expect(problemIn(await send(url, lines(`GET /v1/targets?search=${'x'.repeat(9_000)} HTTP/1.1`)))).toEqual([414, 'uri_too_long']);
  expect(problemIn(await send(url, lines(`GET /${'x'.repeat(20_000)} HTTP/1.1`)))).toEqual([414, 'uri_too_long']);
  expect(problemIn(await send(url, lines('GET /v1/accounts HTTP/1.1', `X: ${'x'.repeat(20_000)}`)))).toEqual([431, 'headers_too_large']);
  const many = Array.from({ length: 3_000 }, (_, number) => `X${number}:`);
  expect(problemIn(await send(url, lines('GET /v1/accounts HTTP/1.1', ...many.slice(0, 150))))).toEqual([431, 'headers_too_large']);
  expect(problemIn(await send(url, lines('GET /v1/accounts HTTP/1.1', ...many)))).toEqual([431, 'headers_too_large']);
});

test('no method escapes: what is not there is told so, what is no method is no request', async () => {
  const { api, url, lines } = await opened();
  for (const method of ['TRACE', 'PROPFIND', 'PUT', 'PATCH', 'DELETE', 'QUERY']) {
    expect([method, problemIn(await send(url, lines(`${method} /v1/accounts HTTP/1.1`)))]).toEqual([method, [405, 'method_not_allowed']]);
    expect([method, problemIn(await send(url, lines(`${method} /nowhere HTTP/1.1`)))]).toEqual([method, [404, 'not_found']]);
  }
  expect(problemIn(await send(url, lines('TRACE /v1/accounts HTTP/1.1', 'Content-Length: 2') + '{}'))).toEqual([405, 'method_not_allowed']);
  expect(problemIn(await send(url, lines('BREW /v1/accounts HTTP/1.1')))).toEqual([400, 'malformed_request']);
  expect(problemIn(await send(url, lines('CONNECT 169.254.169.254:80 HTTP/1.1')))).toEqual([400, 'malformed_request']);
  expect(problemIn(await send(url, lines('GET http://evil.example/v1/accounts HTTP/1.1')))).toEqual([400, 'malformed_request']);
  expect(problemIn(await send(url, lines('OPTIONS * HTTP/1.1')))).toEqual([400, 'malformed_request']);
  expect(await send(url, lines('GET /livez HTTP/1.1', 'Upgrade: websocket'))).toMatch(/^HTTP\/1\.1 200 /);
  const refused = api.log.filter((line) => line.includes('Bytes that are no request were answered.'));
  expect(refused.length).toBeGreaterThan(0);
});

test('paths that are not well-formed, or name nothing', async () => {
  const { url, lines } = await opened();
  for (const path of ['/%', '/%zz', '/%c0%af', '/v1/cancellations/%ff']) expect([path, problemIn(await send(url, lines(`GET ${path} HTTP/1.1`)))]).toEqual([path, [400, 'malformed_request']]);
  for (const path of ['/v1/cancellations/%00', '/v1/cancellations/..%2f..', '/v1/batches/%00', '/v1/cancellations/can_1%0d%0aX:1', '//v1//accounts//x', '/v1/../../etc/passwd', '/v1/cancellations/%F0%9F%98%80', `/v1/cancellations/${'x'.repeat(4_000)}`]) {
    expect([path, problemIn(await send(url, lines(`GET ${path} HTTP/1.1`)))]).toEqual([path, [404, 'not_found']]);
  }
  const listed = async (query: string) => problemIn(await send(url, lines(`GET /v1/cancellations?${query} HTTP/1.1`)));
  expect(await listed('reference=%00')).toEqual([400, 'invalid_reference']);
  expect(await listed('reference=%zz')).toEqual([400, 'invalid_reference']);
  expect(await listed('__proto__[x]=1')).toEqual([400, 'invalid_request']);
  expect(await send(url, lines('GET /v1/cancellations?account=%00 HTTP/1.1'))).toMatch(/^HTTP\/1\.1 200 /);
});

test('a smuggled or broken body is no request', async () => {
  const { url, lines } = await opened();
  const post = (...headers: string[]) => lines('POST /v1/previews HTTP/1.1', 'Content-Type: application/json', ...headers);
  expect(problemIn(await send(url, `${post('Content-Length: 2', 'Transfer-Encoding: chunked')}0\r\n\r\n`))).toEqual([400, 'malformed_request']);
  expect(problemIn(await send(url, `${post('Content-Length: 2', 'Content-Length: 3')}{}`))).toEqual([400, 'malformed_request']);
  expect(problemIn(await send(url, `${post('Content-Length: -1')}{}`))).toEqual([400, 'malformed_request']);
  expect(problemIn(await send(url, `${post('Transfer-Encoding: chunked')}zz\r\n{}\r\n`))).toEqual([400, 'malformed_request']);
  expect(problemIn(await send(url, `${post('Transfer-Encoding: chunked')}2;${'x'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`))[0]).toBe(413);
  expect(problemIn(await send(url, `${post('Transfer-Encoding: gzip')}{}`))[0]).toBe(400);
});

test('an expectation is met or ignored; requests in a row are answered in their order', async () => {
  const { api, url, lines } = await opened();
  const body = '{"references":["shop:7"]}';
  const headers = ['Content-Type: application/json', `Content-Length: ${body.length}`];
  expect(await send(url, lines('POST /v1/previews HTTP/1.1', ...headers, 'Expect: 100-continue') + body)).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  expect(await send(url, lines('POST /v1/previews HTTP/1.1', ...headers, 'Expect: the-unexpected') + body)).toMatch(/^HTTP\/1\.1 200 /);
  const one = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${api.adminKey}\r\n\r\n`;
  const answers = await send(url, [one('/v1/accounts'), one('/nowhere'), one('/livez'), lines('GET /v1/providers HTTP/1.1')].join(''));
  expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404', 'HTTP/1.1 200', 'HTTP/1.1 200']);
});

test('a body with two meanings, without an end, or with what no text may hold files nothing', async () => {
  const { url } = await opened();
  const headers = { 'Idempotency-Key': 'k', 'Content-Type': 'application/json' };
  const post = (body: string) => rawRequest(url, { method: 'POST', path: '/v1/cancellations', headers, body });
  expectProblem(await post('{"reference":"shop:1","reference":"shop:2"}'), 'malformed_json');
  expectProblem(await post(`{"reference":"shop:1","options":${'{"x":'.repeat(50)}1${'}'.repeat(50)}}`), 'malformed_json');
  for (const wrong of [{ note: 'a\0b' }, { note: '\ud800' }, { options: { message: '\0' } }, { expect: { orderNumber: '\0' } }, { reason: 'fraud\0' }]) {
    const answer = await postJson(url, '/v1/cancellations', { reference: 'shop:1', ...wrong }, headers);
    expectProblem(answer, 'invalid_request', JSON.stringify(wrong));
  }
  for (const reference of ['shop:@1\0', 'shop:1\0', 'sh\0op:1']) expectProblem(await postJson(url, '/v1/cancellations', { reference }, headers), 'invalid_reference', JSON.stringify(reference));
  expect((await rawRequest(url, { path: '/v1/cancellations' })).json()).toMatchObject({ items: [] });
});

test('a table is taken with such rows marked as wrong', async () => {
  const { url } = await opened();
  const headers = { 'Idempotency-Key': 'k', 'Content-Type': 'application/json' };
  const answer = await postJson(url, '/v1/batches', { items: [{ reference: 'shop:1', note: '\0' }, { reference: 'shop:@\0' }, { reference: 'shop:3' }], start: false }, headers);
  expect(answer.json()).toMatchObject({ rows: { total: 3, invalid: 2 } });
  expectProblem(await postJson(url, '/v1/batches', { name: '\0', items: [{ reference: 'shop:1' }] }, { ...headers, 'Idempotency-Key': 'l' }), 'invalid_request');
});
