import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  CreateWebhookEndpoint,
  LEDGER,
  ListWebhookDeliveries,
  ReplayWebhooks,
  RotateWebhookSecret,
  TestWebhookEndpoint,
  WebhookDispatcher,
  type EndpointWithSecret,
  type Ledger,
} from '@countermand/core';
import type { Result, WebhookDelivery } from '@countermand/core/model';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { openHost, type Host } from '../composition/open-host.ts';
import { systemClock } from '../composition/system-clock.ts';
import { CANARY, NOTE, openWatchedHost, PERSON, type WatchedHost } from '../test-support/watched-host.ts';
import { startWebhookReceiver, type ReceivedMessage, type WebhookReceiver } from '../test-support/webhook-receiver.ts';

const ADMIN = { principal: 'key:key_1', accounts: 'all' } as const;

const opened: (() => Promise<unknown>)[] = [];
let receiver: WebhookReceiver;
let watched: WatchedHost;
/** How far the host's time is ahead of the world's. */
let ahead = 0;

beforeEach(async () => {
  ahead = 0;
  receiver = await startWebhookReceiver();
  watched = await openWatchedHost({ clock: { ...systemClock, now: () => systemClock.now() + ahead } });
  opened.push(() => receiver.close(), () => watched.close());
});

afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.detail);
  return result.value;
}

function dispatchIn({ container }: Host): WebhookDispatcher {
  const dispatcher = container.resolve(WebhookDispatcher);
  dispatcher.start();
  opened.push(() => dispatcher.stop(1_000));
  return dispatcher;
}

const create = async (body: object = {}): Promise<EndpointWithSecret> =>
  valueOf(await watched.host.container.resolve(CreateWebhookEndpoint).execute({ url: `${receiver.url}?token=url-canary`, ...body }, ADMIN));

const ping = async (endpoint: string): Promise<WebhookDelivery> => valueOf(await watched.host.container.resolve(TestWebhookEndpoint).execute(endpoint, ADMIN));

const deliveries = async (endpoint: string): Promise<readonly WebhookDelivery[]> =>
  valueOf(await watched.host.container.resolve(ListWebhookDeliveries).execute(endpoint, { limit: 500 }, ADMIN)).items;

/** Resolves once the ledger tells it so. */
function eventually(ledger: Ledger, isSo: () => Promise<boolean>): Promise<void> {
  return new Promise((resolve, reject) => {
    let end = (): void => {};
    const look = (): void => void isSo().then((so) => so && (end(), resolve()), reject);
    end = ledger.onChange(look);
    look();
  });
}

const allEnded = (endpoint: string) => eventually(watched.host.container.resolve(LEDGER), async () => (await deliveries(endpoint)).every(({ state }) => state !== 'pending'));

const verified = (secret: string, { body, headers }: ReceivedMessage): unknown => new Webhook(secret).verify(body, headers);

test("the specification's own library verifies what is sent, byte for byte, and nothing else", async () => {
  const { endpoint, secret } = await create({ types: ['cancellation.cancelled', 'replacement.held'] });
  dispatchIn(watched.host);
  const { cancellation } = await watched.stop(watched.orders[0] ?? '');
  const received = await receiver.until(2);
  expect(received.map(({ payload }) => payload.type).sort()).toEqual(['cancellation.cancelled', 'replacement.held']);
  for (const message of received) {
    expect(verified(secret, message)).toEqual(message.payload);
    expect(message).toMatchObject({ path: '/hooks?token=url-canary', headers: { 'content-type': 'application/json; charset=utf-8', 'user-agent': expect.stringMatching(/^Countermand\//) } });
    expect(message.payload.data).toMatchObject({ event: { cancellation: cancellation.id }, cancellation: { id: cancellation.id, state: 'cancelled' } });
    expect(() => verified(secret, { ...message, body: message.body.replace('cancelled', 'cancelleD') })).toThrow('No matching signature');
    expect(() => verified(secret, { ...message, headers: { ...message.headers, 'webhook-id': 'msg_another' } })).toThrow('No matching signature');
    expect(() => verified(`whsec_${Buffer.alloc(32).toString('base64')}`, message)).toThrow('No matching signature');
  }
  await allEnded(endpoint.id);
});

test('while a secret is changed both verify, and afterwards the new one alone', async () => {
  const { endpoint, secret } = await create();
  dispatchIn(watched.host);
  const rotated = valueOf(await watched.host.container.resolve(RotateWebhookSecret).execute(endpoint.id, { overlapSeconds: 60 }, ADMIN));
  await ping(endpoint.id);
  const [first] = await receiver.until(1);
  expect([verified(secret, first!), verified(rotated.secret, first!)]).toEqual([first!.payload, first!.payload]);
  ahead = 61_000;
  await ping(endpoint.id);
  const [, second] = await receiver.until(2);
  expect(verified(rotated.secret, second!)).toEqual(second!.payload);
  expect(() => verified(secret, second!)).toThrow('No matching signature');
});

test('what failed is sent again under its id, with a new time and signature, also after a restart', async () => {
  const { endpoint, secret } = await create();
  receiver.answer = (_message, response) => void response.writeHead(500).end('<script>never kept</script>');
  const dispatcher = dispatchIn(watched.host);
  const { message } = await ping(endpoint.id);
  await receiver.until(1);
  await eventually(watched.host.container.resolve(LEDGER), async () => (await deliveries(endpoint.id))[0]?.attempts === 1);
  await dispatcher.stop(1_000);
  expect((await deliveries(endpoint.id))[0]).toMatchObject({ state: 'pending', lastAttempt: { status: 500, error: 'It answered 500.' } });
  receiver.answer = (_message, response) => void response.writeHead(200).end();
  ahead = 7_000;
  dispatchIn(watched.host);
  const received = await receiver.until(2);
  expect(received.map(({ headers }) => headers['webhook-id'])).toEqual([message, message]);
  expect(received[0]?.headers['webhook-timestamp']).not.toBe(received[1]?.headers['webhook-timestamp']);
  for (const one of received) verified(secret, one);
  await allEnded(endpoint.id);
  const metrics = (await watched.host.metrics?.read()) ?? '';
  expect(metrics).toContain('countermand_webhook_attempts_total{outcome="retried"} 1');
  expect(metrics).toContain('countermand_webhook_attempts_total{outcome="delivered"} 1');
  expect(metrics).toMatch(/^countermand_webhook_backlog 0$/m);
  expect(metrics).toContain('countermand_webhook_endpoints{state="working"} 1');
});

test('a redirect to another address is not followed', async () => {
  const inside = await startWebhookReceiver();
  opened.push(() => inside.close());
  const { endpoint } = await create();
  receiver.answer = (_message, response) => void response.writeHead(307, { location: inside.url }).end();
  dispatchIn(watched.host);
  await ping(endpoint.id);
  await eventually(watched.host.container.resolve(LEDGER), async () => (await deliveries(endpoint.id))[0]?.attempts === 1);
  expect([receiver.received.length, inside.received.length]).toEqual([1, 0]);
  expect((await deliveries(endpoint.id))[0]?.lastAttempt).toMatchObject({ status: 307, error: expect.stringContaining('not followed') });
});

test.each(['http://10.0.0.1/hooks', 'https://169.254.169.254/', 'http://2130706433/', 'https://[::ffff:127.0.0.1]/', 'https://who:word@hooks.example/'])('%s is refused when the endpoint is made', async (url) => {
  const refused = await watched.host.container.resolve(CreateWebhookEndpoint).execute({ url }, ADMIN);
  expect(refused).toMatchObject({ ok: false, problem: { code: 'invalid_request', errors: [{ pointer: '/url', detail: expect.stringMatching(/^(The|Write the host of the) .*URL/) }] } });
});

test('two processes on one ledger deliver each message once', async () => {
  const { endpoint } = await create({ types: ['cancellation.created'] });
  const other = await openHost({ configuration: watched.host.configuration, environment: { CANARY }, logLevel: 'silent' });
  opened.push(() => other.close());
  for (const order of watched.orders.slice(0, 6)) await watched.stop(order);
  for (let times = 0; times < 10; times++) valueOf(await watched.host.container.resolve(ReplayWebhooks).execute(endpoint.id, { from: 0 }, ADMIN));
  dispatchIn(watched.host);
  dispatchIn(other);
  await receiver.until(66);
  await allEnded(endpoint.id);
  expect(receiver.received).toHaveLength(66);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(6);
  expect((await deliveries(endpoint.id)).every(({ attempts }) => attempts === 1)).toBe(true);
});

test('law 10: no secret in the ledger or a log, no token of a URL in a log, no person and no note in a message', async () => {
  const { endpoint, secret } = await create();
  const rotated = valueOf(await watched.host.container.resolve(RotateWebhookSecret).execute(endpoint.id, {}, ADMIN));
  const answers = [500, 410];
  dispatchIn(watched.host);
  await watched.stop(watched.orders[0] ?? '');
  await receiver.until(4);
  await allEnded(endpoint.id);
  receiver.answer = (_message, response) => void response.writeHead(answers.shift() ?? 204).end();
  await ping(endpoint.id);
  await eventually(watched.host.container.resolve(LEDGER), async () => (await deliveries(endpoint.id))[0]?.attempts === 1);
  const { ledger } = watched.host.configuration;
  if (ledger.kind !== 'sqlite') throw new Error('This test reads a file.');
  const folder = dirname(ledger.path);
  const own = readFileSync(`${ledger.path}.secret`, 'utf8').trim();
  const keys = [secret, rotated.secret].map((text) => text.slice('whsec_'.length));
  // The file of the secret is where the secret belongs.
  const files = readdirSync(folder).filter((name) => !name.endsWith('.secret'));
  expect(files.length).toBeGreaterThan(1);
  for (const name of files) for (const hidden of [own, ...keys]) expect(readFileSync(join(folder, name)).includes(hidden)).toBe(false);
  const log = watched.log.join('');
  expect(log).toContain('A webhook could not be delivered');
  for (const hidden of [own, ...keys, 'url-canary']) expect(log).not.toContain(hidden);
  const sent = JSON.stringify(receiver.received.map(({ body }) => body));
  expect(receiver.received.length).toBeGreaterThan(4);
  for (const hidden of [CANARY, NOTE, ...Object.values(PERSON), own, ...keys]) expect(sent).not.toContain(hidden);
});
