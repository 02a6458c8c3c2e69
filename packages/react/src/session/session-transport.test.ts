import { afterEach, expect, jest, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSessionTransport } from './session-transport.ts';

let server: Server | undefined;
afterEach(() => {
  jest.restoreAllMocks();
  server?.close();
});

test('an address that answers with a web page is told to who makes the page, once and without what was asked', async () => {
  server = createServer((_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<p>Nothing here</p>'));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const transport = createSessionTransport(`${base}/wrong`, async () => 'cms_1');
  for (let count = 0; count < 2; count += 1) await transport.http.GET('/v1/events', { params: { query: { limit: 7 } } });
  expect(said.mock.calls).toEqual([[`Countermand: ${base}/wrong/v1/events answered 404 with a web page. Is baseUrl right?`]]);
});
