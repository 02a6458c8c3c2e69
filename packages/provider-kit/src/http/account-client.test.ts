import { afterEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { createSimulator, type Simulator } from '../testing/simulator.ts';
import { createTestCall } from '../testing/test-call.ts';
import type { SimulatorReply, SimulatorRequest } from '../testing/route.ts';
import { CANCEL, READ, TOKEN, clientFor, profileFor } from '../test-support/client.ts';
import { createHttpClientFactory } from './client-factory.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

type Handle = (request: SimulatorRequest) => SimulatorReply;

async function simulator(handle: Handle = () => ({ status: 200, body: { ok: true } }), token = TOKEN): Promise<Simulator> {
  const routes = [
    { operation: 'read', kind: 'read', method: 'GET', pattern: '/orders/:id', handle },
    { operation: 'cancel', kind: 'write', method: 'POST', pattern: '/orders/:id/cancel', handle },
  ] as const;
  const started = await createSimulator({ name: 'Acme', basePath: '/api/v1', token, routes });
  opened.push(started);
  return started;
}

async function bound(handle?: Handle, more: Parameters<typeof clientFor>[1] = {}) {
  const provider = await simulator(handle);
  const client = clientFor(provider.url, more);
  opened.push(client);
  return { provider, client, cancel: () => client.send(CANCEL, createTestCall({ purpose: 'write' })), read: () => client.send(READ, createTestCall()) };
}

describe('the request', () => {
  test('has the account headers, the credential, and JSON where there is a body', async () => {
    const seen: SimulatorRequest[] = [];
    const { client, provider } = await bound(
      (request) => {
        seen.push(request);
        return { status: 200, body: {} };
      },
      { profile: { headers: { 'X-Api-Version': '2024-04-01', Accept: 'application/vnd.acme+json' } } },
    );
    const request = { ...CANCEL, path: ['orders', 'a/b ü', 'cancel'], query: { page: 2, tag: ['x', 'y&z'], none: undefined }, body: { message: 'é' } };
    await client.send(request, createTestCall({ purpose: 'write' }));
    expect(seen[0]?.headers).toMatchObject({
      authorization: `Bearer ${TOKEN}`,
      accept: 'application/vnd.acme+json',
      'accept-encoding': 'identity',
      'content-type': 'application/json',
      'x-api-version': '2024-04-01',
    });
    expect(seen[0]?.body).toEqual({ message: 'é' });
    expect(provider.requests[0]?.path).toBe('/api/v1/orders/a%2Fb%20%C3%BC/cancel?page=2&tag=x&tag=y%26z');
  });

  test('what only reads needs leave to read, whatever its method; a write never gets that', async () => {
    const { client, provider } = await bound();
    const [reading, writing] = [createTestCall(), createTestCall({ purpose: 'write' })];
    expect(await client.send({ ...CANCEL, readOnly: true }, reading)).toMatchObject({ kind: 'answered' });
    expect(await client.send(CANCEL, createTestCall())).toMatchObject({ kind: 'not_sent', cause: 'not_admitted' });
    expect(await client.send({ ...CANCEL, readOnly: true }, writing)).toMatchObject({ kind: 'not_sent', cause: 'not_admitted' });
    expect([reading.asked, provider.requests.length]).toEqual([['read'], 1]);
  });

  test('without a body has no content type', async () => {
    const { client } = await bound((request) => ({ status: 200, body: { type: request.headers['content-type'] ?? null } }));
    expect(await client.send(CANCEL, createTestCall({ purpose: 'write' }))).toMatchObject({ body: { value: { type: null } } });
  });

  test('asks leave for a write unless it is a GET, and reports every exchange', async () => {
    const { client } = await bound();
    const call = createTestCall({ purpose: 'write' });
    await client.send(READ, call);
    await client.send(CANCEL, createTestCall());
    expect(call.asked).toEqual(['read']);
    expect(call.exchanges).toMatchObject([{ kind: 'not_sent', cause: 'not_admitted' }]);
  });

  test('with a path that is a bug throws before anything else', async () => {
    const { client, provider } = await bound();
    const call = createTestCall();
    await expect(client.send({ ...READ, path: ['orders', '..'] }, call)).rejects.toThrow(/segment "\.\."/);
    expect([call.asked, provider.requests]).toEqual([[], []]);
  });

  test('cannot have headers that belong to the connection', () => {
    expect(() => clientFor('https://a.example', { profile: { headers: { Host: 'b.example' } } })).toThrow(/"Host"/);
    expect(() => clientFor('https://a.example', { profile: { headers: { 'x-a': 'b\r\nc: d' } } })).toThrow(/"x-a"/);
  });
});

describe('the answer', () => {
  test('has status, JSON, headers, hash and time', async () => {
    const { cancel } = await bound(() => ({ status: 201, body: { a: [1] }, headers: { 'X-Request-Id': 'r1', 'set-cookie': 'session=abc' } }));
    const exchange = await cancel();
    expect(exchange).toMatchObject({
      kind: 'answered',
      status: 201,
      body: { kind: 'json', value: { a: [1] } },
      headers: { 'content-type': 'application/json', 'x-request-id': 'r1' },
      bodyHash: createHash('sha256').update('{"a":[1]}').digest('hex'),
      at: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(exchange).not.toHaveProperty(['headers', 'set-cookie']);
    expect(exchange).not.toHaveProperty('retryAfterMs');
  });

  test('never holds the credential, wherever the provider repeats it', async () => {
    const body = { message: `bad token ${TOKEN}`, [TOKEN]: [TOKEN], nested: { escaped: TOKEN } };
    const { cancel, client } = await bound(({ query }) =>
      query.has('html')
        ? { status: 500, body: `<p>${TOKEN}</p>`, headers: { 'content-type': 'text/html', 'x-echo': TOKEN } }
        : { status: 422, body: JSON.stringify(body).replaceAll('canary', '\\u0063anary') },
    );
    expect(JSON.stringify([await cancel(), await client.send({ ...READ, query: { html: 1 } }, createTestCall())])).not.toContain(TOKEN);
  });

  test.each([
    ['huge_body', 'unreadable', /larger than 1048576/],
    ['deep_nesting', 'unreadable', /nested deeper than 64/],
    ['cut_off_body', 'unreadable', /cut off/],
  ] as const)('%s is an answer that cannot be read', async (failure, kind, problem) => {
    const { provider, cancel } = await bound();
    provider.fail({ failure });
    expect(await cancel()).toMatchObject({ kind: 'answered', status: 200, body: { kind, problem } });
  });

  test('of a web page is text, of nothing is empty', async () => {
    const { provider, cancel } = await bound();
    provider.fail({ failure: 'html_page' });
    provider.fail({ failure: 'empty_200' });
    expect(await cancel()).toMatchObject({ status: 200, body: { kind: 'text', contentType: 'text/html', start: /^<!doctype html>/ } });
    expect(await cancel()).toMatchObject({ status: 200, body: { kind: 'empty' } });
  });

  test('that redirects is only an answer: nobody else gets the credential', async () => {
    const other = await simulator();
    const provider = await createSimulator({ name: 'Acme', basePath: '', token: TOKEN, redirectTo: `${other.url}/orders/7`, routes: [{ operation: 'read', kind: 'read', method: 'GET', pattern: '/orders/:id', handle: () => ({ status: 200, body: {} }) }] });
    const client = clientFor(provider.url);
    opened.push(provider, client);
    provider.fail({ failure: 'redirect', operation: 'read' });
    expect(await client.send(READ, createTestCall())).toMatchObject({ kind: 'answered', status: 302 });
    expect(other.requests).toEqual([]);
    expect(provider.requests).toHaveLength(1);
  });

  test('says when to come back', async () => {
    const { provider, cancel } = await bound();
    provider.fail({ failure: 'rate_limited', afterMs: 3000 });
    provider.fail({ failure: 'rate_limited_without_retry_after' });
    expect(await cancel()).toMatchObject({ status: 429, retryAfterMs: 3000 });
    expect(await cancel()).not.toHaveProperty('retryAfterMs');
    expect(provider.writes).toHaveLength(2);
  });
});

describe('the secret', () => {
  const withSecrets = async (read: () => Promise<string>, reread: () => unknown = () => undefined) => bound(undefined, { options: { secrets: { read, reread } } });

  test('that cannot be read keeps the request here', async () => {
    const { provider, read } = await withSecrets(() => Promise.reject(new Error('TOKEN is not set')));
    expect(await read()).toMatchObject({ kind: 'not_sent', cause: 'secret_missing', message: 'TOKEN is not set' });
    expect(provider.requests).toEqual([]);
  });

  test.each(['', 'two\nlines', 'snow ☃'])('%j cannot stand in a header', async (secret) => {
    const { read } = await withSecrets(async () => secret);
    const exchange = await read();
    expect(exchange).toMatchObject({ kind: 'not_sent', cause: 'secret_missing' });
    expect(JSON.stringify(exchange)).not.toContain('lines');
  });

  test('is read anew after a 401, for the next call; this one is not repeated', async () => {
    let [kept, inFile] = ['outdated', TOKEN];
    const { provider, read } = await withSecrets(
      async () => kept,
      async () => {
        kept = inFile;
        throw new Error('a failing re-read changes no answer');
      },
    );
    expect(await read()).toMatchObject({ kind: 'answered', status: 401 });
    expect(provider.requests).toHaveLength(1);
    inFile = 'newer';
    expect(await read()).toMatchObject({ kind: 'answered', status: 200 });
  });
});

test('one fingerprint for one credential at one host, which tells nothing of it', async () => {
  const factory = createHttpClientFactory({
    network: { allow: [], proxy: null },
    secrets: {
      read: async (source) => {
        if (typeof source === 'string') return source;
        throw new Error('gone');
      },
      reread: () => undefined,
    },
    clock: { now: () => 0, monotonic: () => 0, sleep: async () => undefined },
    fingerprintSalt: 'salt',
  });
  const print = (id: string, baseUrl: string, credential: string | { env: string }) => factory.fingerprint(id, profileFor(baseUrl, { credential }));
  const one = await print('a', 'https://acme.example/api', 'secret');
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(await print('b', 'https://acme.example/other', 'secret')).toBe(one);
  expect(await print('a', 'https://acme.example/api', 'another')).not.toBe(one);
  expect(await print('a', 'https://other.example/api', 'secret')).not.toBe(one);
  expect(await print('a', 'https://acme.example/api', { env: 'GONE' })).toBe('account:a');
});
