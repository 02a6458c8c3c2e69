import { afterEach, describe, expect, test } from '@jest/globals';
import type { Resolver } from '../network/guarded-lookup.ts';
import { clock } from '../test-support/client.ts';
import { httpAnswer, rawServer, requestsIn, type RawServer, type RawServerScript } from '../test-support/raw-server.ts';
import { createPoster, type Poster, type PosterOptions } from './poster.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function receiver(script: RawServerScript): Promise<RawServer> {
  const server = await rawServer(script);
  opened.push(server);
  return server;
}

function poster(options: Partial<PosterOptions> = {}): Poster {
  const made = createPoster({ network: { allow: [], proxy: null }, clock, timeoutMs: 2_000, ...options });
  opened.push(made);
  return made;
}

const post = (to: Poster, url: string, signal = new AbortController().signal) => to.post({ url, headers: { 'webhook-id': 'msg_1' }, body: '{"é":1}' }, signal);
const answering = (head: string, body = '') => receiver({ onData: (socket) => socket.end(httpAnswer(body, head)) });
const to = (...addresses: string[]): Resolver => async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

test('posts what it is given, to the path and query, once', async () => {
  const server = await answering('HTTP/1.1 204 No Content');
  expect(await post(poster(), `http://127.0.0.1:${server.port}/a/b?c=d`)).toEqual({ kind: 'answered', status: 204 });
  expect(server.received[0]).toMatch(/^POST \/a\/b\?c=d HTTP\/1\.1\r\n/);
  expect(server.received[0]).toContain('webhook-id: msg_1');
  expect(server.received[0]).toContain('content-length: 8');
});

test('a redirect is an answer like any other: nothing follows it', async () => {
  const elsewhere = await answering('HTTP/1.1 200 OK');
  const server = await answering(`HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:${elsewhere.port}/`);
  expect(await post(poster(), `http://127.0.0.1:${server.port}/`)).toEqual({ kind: 'answered', status: 302 });
  expect([elsewhere.connections, server.received.map(requestsIn)]).toEqual([0, [1]]);
});

test('Retry-After is told in milliseconds', async () => {
  const server = await answering('HTTP/1.1 503 Busy\r\nretry-after: 7');
  expect(await post(poster(), `http://127.0.0.1:${server.port}/`)).toEqual({ kind: 'answered', status: 503, retryAfterMs: 7_000 });
});

test('of an answer without end only its status counts', async () => {
  const server = await receiver({ onData: (socket) => socket.write(`HTTP/1.1 200 OK\r\n\r\n${'x'.repeat(100_000)}`) });
  expect(await post(poster(), `http://127.0.0.1:${server.port}/`)).toEqual({ kind: 'answered', status: 200 });
});

test('who does not answer in time, hangs up, or speaks no HTTP has not answered; what it wrote is not repeated', async () => {
  const silent = await receiver({});
  expect(await post(poster({ timeoutMs: 50 }), `http://127.0.0.1:${silent.port}/`)).toEqual({ kind: 'unanswered', problem: 'It was not answered within 0.05 s.' });
  const rude = await receiver({ onData: (socket) => socket.destroy() });
  expect(await post(poster(), `http://127.0.0.1:${rude.port}/`)).toMatchObject({ kind: 'unanswered', problem: expect.stringMatching(/after the request was sent\.$/) });
  const strange = await receiver({ onData: (socket) => socket.end('canary\r\n') });
  expect(JSON.stringify(await post(poster(), `http://127.0.0.1:${strange.port}/`))).not.toContain('canary');
  expect(await post(poster(), 'http://127.0.0.1:1/secret-path')).toEqual({ kind: 'unanswered', problem: 'The connection was refused.' });
});

test('what was given up is not sent', async () => {
  const server = await answering('HTTP/1.1 200 OK');
  expect(await post(poster(), `http://127.0.0.1:${server.port}/`, AbortSignal.abort())).toMatchObject({ kind: 'unanswered' });
  expect(server.received.join('')).toBe('');
});

describe('an address that may not be called', () => {
  test.each(['http://10.0.0.1/', 'https://169.254.169.254/', 'https://127.1/', 'https://user:hunter2@a.example/', 'ftp://a.example/', 'https://a.example./', 'https://[::ffff:10.0.0.1]/', 'https://a.example/#x', 'https://a.exa\nmple/', 'https://a.example/\0', 'nonsense'])(
    '%s is refused beforehand and at the call',
    async (url) => {
      const problem = await poster().refusal(url);
      expect(problem).toMatch(/^(The|Write the host of the) .*URL.*\.$/);
      expect(problem).not.toContain('hunter2');
      expect(await post(poster(), url)).toEqual({ kind: 'unanswered', problem });
    },
  );

  test('found behind a name: refused beforehand, and nothing connects', async () => {
    const server = await answering('HTTP/1.1 200 OK');
    const inside = poster({ resolve: to('8.8.8.8', '127.0.0.1') });
    expect(await inside.refusal(`https://hooks.example:${server.port}/`)).toBe('The URL may not be called: hooks.example may not be called: 127.0.0.1 is a loopback address.');
    expect(await post(inside, `https://hooks.example:${server.port}/`)).toMatchObject({ kind: 'unanswered', problem: expect.stringContaining('may not be called') });
    expect(server.connections).toBe(0);
  });

  test('a name that answered with a public address before: what it says at the call counts', async () => {
    const server = await answering('HTTP/1.1 200 OK');
    const answers = ['8.8.8.8', '127.0.0.1'];
    const turning = poster({ resolve: async () => [{ address: answers.shift() ?? '', family: 4 }] });
    expect(await turning.refusal(`https://hooks.example:${server.port}/`)).toBeUndefined();
    expect(await post(turning, `https://hooks.example:${server.port}/`)).toMatchObject({ kind: 'unanswered', problem: expect.stringContaining('loopback') });
    expect(server.connections).toBe(0);
  });

  test('may be allowed; a name that cannot be resolved is taken', async () => {
    expect(await poster({ network: { allow: ['10.0.0.0/8'], proxy: null } }).refusal('http://10.1.2.3/')).toBeUndefined();
    expect(await poster({ resolve: async () => [] }).refusal('https://nowhere.example/')).toBeUndefined();
    expect(await poster({ resolve: async () => [] }).refusal('http://nowhere.example/')).toContain('must begin with https://');
    expect(await poster({ resolve: async () => [] }).refusal('http://localhost:9/')).toBeUndefined();
    expect(await poster().refusal('http://127.0.0.1:9/')).toBeUndefined();
  });
});
