import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import Fastify from 'fastify';
import { limitArrival } from './arrival-deadline.ts';

const ARRIVAL_MS = 50;

/** Sends a request, and the end of its body when the deadline is long over. */
async function exchange(config: { readonly takesTables?: boolean }, bytes: string, late = ''): Promise<string> {
  const fastify = Fastify();
  fastify.addHook('onRequest', async (request, reply) => limitArrival(request, reply, ARRIVAL_MS));
  fastify.addContentTypeParser('text/csv', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  fastify.post('/', { config }, async ({ body }) => body);
  const url = new URL(await fastify.listen({ port: 0, host: '127.0.0.1' }));
  const socket = connect(Number(url.port), url.hostname);
  socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${bytes}`);
  const timer = setTimeout(() => socket.write(late), 4 * ARRIVAL_MS);
  const answer = await text(socket);
  clearTimeout(timer);
  await fastify.close();
  return answer;
}

test('a body that does not arrive in time is a 408', async () => {
  expect(await exchange({}, 'Content-Type: application/json\r\nContent-Length: 10\r\n\r\n{')).toMatch(/^HTTP\/1\.1 408 .*"code":"request_timeout"/s);
});

test('one that has arrived may be answered at leisure; a table may take its time', async () => {
  expect(await exchange({}, 'Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}')).toMatch(/^HTTP\/1\.1 200 /);
  expect(await exchange({ takesTables: true }, 'Content-Type: text/csv\r\nContent-Length: 9\r\n\r\nref', 'erence')).toMatch(/^HTTP\/1\.1 200 .*reference$/s);
});
