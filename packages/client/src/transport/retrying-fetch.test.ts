import { expect, test } from '@jest/globals';
import { retryingFetch, type Fetch } from './retrying-fetch.ts';

const BROKEN = new TypeError('fetch failed');

/** A server that gives these answers one after the other, and the pauses that were made. */
function scripted(...answers: (Response | Error)[]) {
  const seen: { method: string; key: string | null; body: string }[] = [];
  const pauses: number[] = [];
  const fetch: Fetch = async (request) => {
    seen.push({ method: request.method, key: request.headers.get('idempotency-key'), body: await request.text() });
    const answer = answers.shift();
    if (answer instanceof Response) return answer;
    throw answer ?? new Error('asked once too often');
  };
  const sleep = async (milliseconds: number) => void pauses.push(milliseconds);
  return { call: retryingFetch(fetch, { repeats: 3, longestPauseMs: 30_000, sleep }), seen, pauses };
}

function get() {
  return new Request('http://server.invalid/');
}

function post(headers: Record<string, string> = {}) {
  return new Request('http://server.invalid/', { method: 'POST', body: '{"reference":"acme:1001"}', headers });
}

function problem(status: number, retryable: boolean, headers: Record<string, string> = {}) {
  return new Response(JSON.stringify({ code: 'x', retryable }), { status, headers: { 'content-type': 'application/problem+json', ...headers } });
}

test('a read is repeated until an answer comes', async () => {
  const { call, seen, pauses } = scripted(BROKEN, new Response('', { status: 502 }), new Response('yes'));
  expect(await (await call(get())).text()).toBe('yes');
  expect(seen).toHaveLength(3);
  expect(pauses).toHaveLength(2);
  expect(pauses.every((pause) => pause > 0 && pause <= 500)).toBe(true);
});

test('what files something is repeated under its key, with its body', async () => {
  const { call, seen } = scripted(BROKEN, problem(503, true), new Response('', { status: 202 }));
  expect((await call(post({ 'Idempotency-Key': 'k' }))).status).toBe(202);
  expect(seen).toEqual(Array(3).fill({ method: 'POST', key: 'k', body: '{"reference":"acme:1001"}' }));
});

test('what has no key is sent once, whatever becomes of it', async () => {
  await expect(scripted(BROKEN).call(post())).rejects.toBe(BROKEN);
  const { call, seen } = scripted(problem(503, true));
  expect((await call(post())).status).toBe(503);
  expect(seen).toHaveLength(1);
});

test('a problem that will not pass is the answer', async () => {
  for (const answer of [problem(503, false), problem(409, true), new Response('', { status: 500 })]) {
    const { call, seen } = scripted(answer);
    expect(await call(get())).toBe(answer);
    expect(seen).toHaveLength(1);
  }
});

test('Retry-After is obeyed, and where it is too long the answer is handed on', async () => {
  const { call, pauses } = scripted(problem(429, true, { 'retry-after': '7' }), new Response('yes'));
  expect((await call(get())).status).toBe(200);
  expect(pauses).toEqual([7_000]);
  expect((await scripted(problem(429, true, { 'retry-after': '31' })).call(get())).status).toBe(429);
});

test('a request that may have arrived is not said to be refused because its repetition was turned away', async () => {
  const keyed = () => post({ 'Idempotency-Key': 'k' });
  const tooMany = () => problem(429, true, { 'retry-after': '55' });
  for (const first of [BROKEN, new Response('', { status: 504 })]) {
    await expect(scripted(first, tooMany()).call(keyed())).rejects.toThrow('An earlier send got no answer');
  }
  // This is said only after looking what is recorded under the key.
  expect((await scripted(BROKEN, problem(409, false)).call(keyed())).status).toBe(409);
  expect((await scripted(tooMany()).call(keyed())).status).toBe(429);
  expect((await scripted(problem(429, true, { 'retry-after': '1' }), problem(403, false)).call(keyed())).status).toBe(403);
  expect((await scripted(BROKEN, tooMany()).call(get())).status).toBe(429);
});

test('it gives up after so many', async () => {
  const { call, seen } = scripted(BROKEN, BROKEN, BROKEN, BROKEN, new Response('too late'));
  await expect(call(get())).rejects.toBe(BROKEN);
  expect(seen).toHaveLength(4);
});

test('an aborted call is not repeated', async () => {
  const controller = new AbortController();
  const { call, seen } = scripted(BROKEN, new Response('no'));
  const aborted = call(new Request('http://server.invalid/', { signal: controller.signal }));
  controller.abort();
  await expect(aborted).rejects.toBe(BROKEN);
  expect(seen).toHaveLength(1);
});
