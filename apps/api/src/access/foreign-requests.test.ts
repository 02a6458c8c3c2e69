import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { LEDGER } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { expectProblem } from '../test-support/expect-problem.ts';
import { rawRequest, type RawRequest } from '../test-support/raw-request.ts';
import { openTestApi } from '../test-support/test-api.ts';

const FILE = {
  method: 'POST',
  path: '/v1/cancellations',
  headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'k' },
  body: JSON.stringify({ reference: 'shop:7' }),
} as const satisfies RawRequest;

async function running() {
  const api = await openTestApi();
  api.provider.orders.set('7', 'active');
  const { url } = await api.listen();
  const filed = async () => (await api.container.resolve(LEDGER).reader.listCancellations({ limit: 10 })).items.length;
  return { url, filed, provider: api.provider };
}

test('a foreign Host, as after DNS rebinding, is refused on every route and nothing is filed', async () => {
  const { url, filed } = await running();
  for (const host of ['evil.example', 'evil.example:4000', 'localhost.evil.example']) {
    expectProblem(await rawRequest(url, { ...FILE, headers: { ...FILE.headers, Host: host } }), 'foreign_host');
    expectProblem(await rawRequest(url, { path: '/', headers: { Host: host } }), 'foreign_host');
    expectProblem(await rawRequest(url, { path: '/nowhere', headers: { Host: host } }), 'foreign_host');
  }
  expect(await filed()).toBe(0);
});

test('a request without a Host is refused like one with a foreign Host', async () => {
  const { url } = await running();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('GET /v1/accounts HTTP/1.1\r\nConnection: close\r\n\r\n');
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 421 [^]*"foreign_host"/);
});

test('a foreign Origin is refused on every route and nothing is filed, its preflight included', async () => {
  const { url, filed } = await running();
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1']) {
    expectProblem(await rawRequest(url, { ...FILE, headers: { ...FILE.headers, Origin: origin } }), 'foreign_origin');
    const preflight = await rawRequest(url, { method: 'OPTIONS', path: FILE.path, headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' } });
    expectProblem(preflight, 'foreign_origin');
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
  }
  expect(await filed()).toBe(0);
});

test('what a form can post is refused, also without an Origin, and nothing is filed', async () => {
  const { url, filed } = await running();
  for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', '']) {
    const headers = { 'Idempotency-Key': 'k', ...(type !== '' && { 'Content-Type': type }) };
    expectProblem(await rawRequest(url, { ...FILE, headers }), 'unsupported_media_type');
  }
  expect(await filed()).toBe(0);
});

test('an image on another page cannot make the server read a provider', async () => {
  const { url, provider } = await running();
  const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'image' };
  expectProblem(await rawRequest(url, { path: '/v1/accounts/shop/targets/job/7', headers }), 'foreign_origin');
  expect(provider.reads).toEqual([]);
});

test('its own origin and its own names are let through', async () => {
  const { url, filed } = await running();
  const { host, port } = new URL(url);
  expect((await rawRequest(url, { ...FILE, headers: { ...FILE.headers, Origin: `http://${host}` } })).status).toBe(202);
  for (const name of ['localhost', `localhost:${port}`, '[::1]:4000', '127.0.0.1']) {
    expect((await rawRequest(url, { path: '/livez', headers: { Host: name } })).status).toBe(200);
  }
  expect(await filed()).toBe(1);
});
