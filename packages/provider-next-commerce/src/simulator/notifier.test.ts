import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from '@jest/globals';
import { incoming, readAs } from '../test-support/notifications.ts';
import { createNextCommerceSimulator, type NextCommerceSimulator } from './index.ts';

const SECRETS = { webhookSecret: ['whsec'], callbackToken: ['token'] };
const opened: (NextCommerceSimulator | Server)[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

/** A simulator, and what the plugin makes of what it sends. */
async function listening(status = 200) {
  const outcomes: unknown[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const { 'x-29next-signature': signature = [], 'x-29next-store': store = [] } = request.headers;
      const address = (request.url ?? '').split('/').filter((part) => part !== '').slice(1);
      outcomes.push(readAs('simulated', incoming(body, { 'x-29next-signature': signature, 'x-29next-store': store }, address), SECRETS));
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const simulator = await createNextCommerceSimulator();
  opened.push(simulator, server);
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  return { simulator, url, outcomes };
}

test('every change of an order is one signed event, which names it', async () => {
  const { simulator, url, outcomes } = await listening();
  simulator.set(1001, { status: 'processing', requestStatus: 'accepted' });
  simulator.notifier.sendTo({ webhook: { url, secret: 'whsec' } });
  const number = String(simulator.fulfillmentOrder(1001)?.['order_number']);
  simulator.decide(1001, 'accept');
  await simulator.notifier.settled();
  expect(outcomes).toEqual([{ kind: 'accepted', topic: 'order_updated', eventId: expect.stringMatching(/^[0-9a-f-]{36}$/), subject: { kind: 'some', targets: [{ kind: 'order', id: number }], orderNumbers: [number] } }]);
  expect(simulator.notifier.sent).toMatchObject([{ type: 'order.updated', url, status: 200 }]);
});

test('a location is called without a signature, at the address it was given', async () => {
  const { simulator, url, outcomes } = await listening(401);
  simulator.notifier.sendTo({ callbackUrl: `${url}/token` });
  simulator.notifier.callLocation('cancellation_requested');
  simulator.set(1001, { status: 'processing' });
  await simulator.notifier.settled();
  expect(outcomes).toEqual([{ kind: 'accepted', topic: 'location_callback', eventId: null, subject: { kind: 'whatever_is_watched' } }]);
  expect(simulator.notifier.sent).toMatchObject([{ type: 'cancellation_requested', status: 401 }]);
});

test('nobody who listens is no trouble', async () => {
  const { simulator } = await listening();
  simulator.set(1001, { status: 'processing' });
  simulator.notifier.sendTo({ webhook: { url: 'http://127.0.0.1:9', secret: 'whsec' } });
  simulator.set(1001, { status: 'open' });
  await simulator.notifier.settled();
  expect(simulator.notifier.sent).toMatchObject([{ status: 0 }]);
});
