import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { ListAccounts } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { expectProblem } from '../test-support/expect-problem.ts';
import { rawRequest } from '../test-support/raw-request.ts';
import { openTestApi } from '../test-support/test-api.ts';
import { closeInTime } from './close-in-time.ts';
import { SilentConnections } from './silent-connections.ts';
import { Closing } from './closing.ts';

/** An API one of whose calls is answered only when it is told to. */
async function openHeld() {
  let release = (): void => {};
  let begun = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const began = new Promise<void>((resolve) => (begun = resolve));
  const execute = async () => {
    begun();
    await held;
    return [];
  };
  const api = await openTestApi({ override: (container) => container.registerInstance(ListAccounts, { execute } as unknown as ListAccounts) });
  const running = await api.listen();
  const request = (path: string) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${api.adminKey}\r\n\r\n`;
  return { api, ...running, began, release, request };
}

test('while it closes, what it has taken is answered, and the connection ends with the answer', async () => {
  const { url, close, began, release, request } = await openHeld();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const answers = text(socket);
  socket.write(request('/v1/accounts'));
  await began;
  const closed = close();
  await expect(rawRequest(url, { path: '/livez' })).rejects.toThrow(/ECONNREFUSED|ECONNRESET/);
  release();
  const all = await answers;
  expect(all).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(all.toLowerCase()).toContain('connection: close');
  await closed;
});

test('readyz is 503 from the moment it is told to stop; other calls are answered', async () => {
  const application = await (await openTestApi()).application();
  application.get(Closing).beforeApplicationShutdown();
  expect(expectProblem(await application.inject('/readyz'), 'closing').retryable).toBe(true);
  for (const url of ['/livez', '/v1/accounts']) expect((await application.inject(url)).statusCode).toBe(200);
});

test('what does not end is cut when the grace is over', async () => {
  const { api, began } = await openHeld();
  const application = await api.application();
  await application.listen(0, '127.0.0.1');
  const { port } = application.getHttpServer().address() as { port: number };
  const call = rawRequest(`http://127.0.0.1:${port}`, { path: '/v1/accounts', key: api.adminKey });
  const cut = expect(call).rejects.toThrow(/hang up|ECONNRESET/);
  await began;
  await closeInTime(application, new SilentConnections(application.getHttpServer()), 10);
  await cut;
});

test('a connection that was opened and never used holds nothing up', async () => {
  const { url, close } = await (await openTestApi()).listen();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  const [closed] = await Promise.all([once(socket, 'close'), close()]);
  expect(closed).toEqual([false]);
});
