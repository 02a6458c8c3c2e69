import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { ACCOUNT_CONFIGURATIONS, LEDGER, WebhookDispatcher } from '@countermand/core';
import { SCOPES } from '@countermand/core/model';
import { describe, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { expectMatches } from '../test-support/expect-matches.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { file } from '../test-support/file.ts';
import { openTestApi, type TestApi } from '../test-support/test-api.ts';
import { batchMessageSchema, cancellationMessageSchema, pingMessageSchema } from '../schemas/webhook-message.ts';
import { webhookDeliverySchema, webhookEndpointListSchema, webhookEndpointSchema, webhookEndpointWithSecretSchema } from './webhook.schemas.ts';

const PATH = '/v1/webhook-endpoints';
const TWO_SHOPS = ['shop', 'other'].map((id) => ({ id, provider: 'scripted', settings: {} }));

interface Message {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A receiver on a socket; `next` resolves with the message that comes next. */
async function receiver(api: TestApi) {
  const waiting: ((message: Message) => void)[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      response.writeHead(204).end();
      waiting.shift()?.({ headers: request.headers, body });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  api.closeLater(() => new Promise((resolve) => server.close(resolve).closeAllConnections()));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, next: () => new Promise<Message>((resolve) => waiting.push(resolve)) };
}

const send = (application: NestFastifyApplication, method: 'POST' | 'PATCH' | 'DELETE' | 'GET', path = '', payload?: object) =>
  application.inject({ method, url: `${PATH}${path}`, ...(payload && { payload }) });

async function made(application: NestFastifyApplication, body: object = { url: 'https://hooks.example/' }) {
  const answer = await send(application, 'POST', '', body);
  expect(answer.statusCode).toBe(201);
  const endpoint = expectMatches(webhookEndpointWithSecretSchema, answer.json());
  expect(answer.headers.location).toBe(`${PATH}/${endpoint.id}`);
  return endpoint;
}

test('an endpoint is made, read, changed and removed; its secret is shown once', async () => {
  const application = await (await openTestApi()).application();
  const { secret, ...endpoint } = await made(application, { url: 'https://hooks.example/', types: ['cancellation.*'], description: 'The desk' });
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
  expect(expectMatches(webhookEndpointSchema, (await send(application, 'GET', `/${endpoint.id}`)).json())).toEqual(endpoint);
  expect(expectMatches(webhookEndpointListSchema, (await send(application, 'GET')).json())).toEqual({ items: [endpoint] });
  const changed = await send(application, 'PATCH', `/${endpoint.id}`, { state: 'disabled', types: ['*'] });
  expect(expectMatches(webhookEndpointSchema, changed.json())).toMatchObject({ state: 'disabled', types: ['*'], disabledBecause: expect.stringMatching(/^Disabled by key:key_/) });
  const rotated = expectMatches(webhookEndpointWithSecretSchema, (await send(application, 'POST', `/${endpoint.id}/rotate-secret`)).json());
  expect([rotated.secret === secret, rotated.secrets.map(({ version }) => version)]).toEqual([false, [2, 1]]);
  expect((await send(application, 'GET', `/${endpoint.id}`)).body).not.toContain('whsec_');
  expect((await send(application, 'DELETE', `/${endpoint.id}`)).json()).toMatchObject({ id: endpoint.id });
  expectProblem(await send(application, 'GET', `/${endpoint.id}`), 'not_found');
});

test('a change, made over the API, arrives signed; its delivery is listed and can be replayed', async () => {
  const api = await openTestApi();
  const application = await api.application();
  const { url, next } = await receiver(api);
  const { id, secret } = await made(application, { url, types: ['cancellation.created'] });
  const dispatcher = api.container.resolve(WebhookDispatcher);
  dispatcher.start();
  api.closeLater(() => dispatcher.stop(1_000));
  const arriving = next();
  const cancellation = await file(application, { reference: 'shop:7' });
  const { headers, body } = await arriving;
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const signature = createHmac('sha256', key).update(`${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${signature}`);
  expect(JSON.parse(body)).toMatchObject({ type: 'cancellation.created', data: { cancellation: { id: cancellation.id, reference: 'shop:7' } } });

  const pinged = next();
  const ping = expectMatches(webhookDeliverySchema, (await send(application, 'POST', `/${id}/test`)).json());
  expect([ping.type, ping.state, (await pinged).headers['webhook-id']]).toEqual(['ping', 'pending', ping.message]);
  const { reader } = api.container.resolve(LEDGER);
  while ((await reader.nextWebhookDueAt(id)) !== null) await new Promise((resolve) => setImmediate(resolve));
  const listed = (await send(application, 'GET', `/${id}/deliveries?state=delivered&limit=1`)).json<{ items: object[]; nextCursor: string }>();
  expect(listed.items.map((item) => expectMatches(webhookDeliverySchema, item))).toMatchObject([{ id: ping.id, state: 'delivered', attempts: 1, lastAttempt: { status: 204, error: null } }]);
  const [first] = (await send(application, 'GET', `/${id}/deliveries?state=delivered&limit=1&cursor=${listed.nextCursor}`)).json<{ items: { id: string; message: string }[] }>().items;

  for (const what of [{ delivery: first?.id }, { from: 0 }, { from: new Date(Date.now() - 60_000).toISOString() }]) {
    const again = next();
    const replayed = await send(application, 'POST', `/${id}/replay`, what);
    expect([replayed.statusCode, replayed.json<{ deliveries: number }>().deliveries]).toEqual([202, 1]);
    expect((await again).headers['webhook-id']).toBe(first?.message);
  }
});

test('what arrives is as the document says, whatever it tells of', async () => {
  const api = await openTestApi();
  const application = await api.application();
  api.provider.orders.set('7', 'active').set('8', 'active');
  const { url, next } = await receiver(api);
  const { id } = await made(application, { url });
  const dispatcher = api.container.resolve(WebhookDispatcher);
  dispatcher.start();
  api.closeLater(() => dispatcher.stop(1_000));
  const schemas = { cancellation: cancellationMessageSchema, replacement: cancellationMessageSchema, batch: batchMessageSchema, ping: pingMessageSchema };
  const awaited = new Set(['cancellation.created', 'cancellation.sending', 'cancellation.cancelled', 'batch.created', 'batch.running', 'batch.finished', 'ping']);
  let arriving = next();
  await file(application, { reference: 'shop:7', note: 'ours' });
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'many' };
  await application.inject({ method: 'POST', url: '/v1/batches', headers, payload: { items: [{ reference: 'shop:8' }], note: 'ours' } });
  await send(application, 'POST', `/${id}/test`);
  api.startWorker();
  while (awaited.size > 0) {
    const { body } = await arriving;
    arriving = next();
    const { type } = JSON.parse(body) as { type: string };
    expectMatches(schemas[type.split('.')[0] as keyof typeof schemas], JSON.parse(body));
    awaited.delete(type);
  }
});

test.each(['http://10.1.2.3/', 'https://169.254.169.254/latest', 'https://127.1/', 'ftp://hooks.example/', 'https://a:b@hooks.example/', 'http://[::ffff:10.0.0.1]/'])('%s is refused in so many words', async (url) => {
  const application = await (await openTestApi()).application();
  const { errors } = expectProblem(await send(application, 'POST', '', { url }), 'invalid_request');
  expect(errors).toEqual([{ pointer: '/url', detail: expect.stringMatching(/URL/) }]);
});

describe('who may', () => {
  test('only an administrator: to others none of it is there', async () => {
    const api = await openTestApi();
    const { id } = await made(await api.application());
    const scopes = SCOPES.filter((scope) => scope !== 'admin');
    const other = await api.application(await api.keyFor({ scopes }));
    const calls = [
      ['POST', ''],
      ['GET', ''],
      ['GET', `/${id}`],
      ['PATCH', `/${id}`],
      ['DELETE', `/${id}`],
      ['POST', `/${id}/rotate-secret`],
      ['POST', `/${id}/test`],
      ['GET', `/${id}/deliveries`],
      ['POST', `/${id}/replay`],
    ] as const;
    for (const [method, path] of calls) expectProblem(await send(other, method, path, method === 'GET' ? undefined : {}), 'not_found', `${method} ${path}`);
  });

  test('of one account only: endpoints that are told of more are not there, and none of its own is', async () => {
    const api = await openTestApi({ override: (container) => container.registerInstance(ACCOUNT_CONFIGURATIONS, TWO_SHOPS) });
    const [all, other] = [await api.application(), await api.application(await api.keyFor({ accounts: ['other'] }))];
    const { id } = await made(all);
    const own = await made(other);
    expect(own.accounts).toEqual(['other']);
    expect((await send(other, 'GET')).json<{ items: { id: string }[] }>().items.map((item) => item.id)).toEqual([own.id]);
    expectProblem(await send(other, 'GET', `/${id}/deliveries`), 'not_found');
    expectProblem(await send(other, 'POST', '', { url: 'https://hooks.example/', accounts: ['shop'] }), 'invalid_request');
  });
});

test('wrong bodies and questions are refused', async () => {
  const application = await (await openTestApi()).application();
  const { id } = await made(application);
  for (const body of [{}, { url: 7 }, { url: 'https://hooks.example/', state: 'enabled' }, { url: 'https://hooks.example/', types: [] }, { url: 'https://hooks.example/', types: ['nothing.*'] }]) {
    expectProblem(await send(application, 'POST', '', body), 'invalid_request');
  }
  for (const body of [{ accounts: 'all' }, { state: 'on' }, { position: 0 }]) expectProblem(await send(application, 'PATCH', `/${id}`, body), 'invalid_request');
  for (const body of [{}, { from: 'noon' }, { to: 3 }]) expectProblem(await send(application, 'POST', `/${id}/replay`, body), 'invalid_request');
  expectProblem(await send(application, 'POST', `/${id}/rotate-secret`, { overlapSeconds: 1e9 }), 'invalid_request');
  expectProblem(await send(application, 'POST', `/${id}/replay`, { delivery: 'whd_none' }), 'not_found');
  for (const query of ['?state=sent', '?limit=0', '?cursor=garbage', '?after=1']) expectProblem(await send(application, 'GET', `/${id}/deliveries${query}`), 'invalid_request');
  await send(application, 'PATCH', `/${id}`, { state: 'disabled' });
  expectProblem(await send(application, 'POST', `/${id}/test`), 'state_conflict');
});
