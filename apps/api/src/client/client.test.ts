import { createClient, CountermandError, isSettled, type ClientOptions, type CountermandEvent } from '@countermand/client';
import { expect, test } from '@jest/globals';
import { openTestApi } from '../test-support/test-api.ts';

async function running(options: Partial<ClientOptions> = {}) {
  const api = await openTestApi();
  for (const id of ['1', '2', '3', '4', '5', '7']) api.provider.orders.set(id, 'active');
  const { url } = await api.listen();
  return { api, url, client: createClient({ baseUrl: url, token: api.adminKey, ...options }) };
}

test('an order is found, previewed, stopped, and proven stopped', async () => {
  const { api, client } = await running();
  api.startWorker();
  expect((await client.targets.find({ search: 'N-7' })).items).toMatchObject([{ reference: 'shop:7', exact: true }]);
  expect(await client.targets.read({ account: 'shop', kind: 'job', id: '7' })).toMatchObject({ status: 'active' });
  expect(await client.targets.resolve(['shop:@N-7', 'shop:..'])).toMatchObject([{ reference: 'shop:7', orderNumber: 'N-7' }, { problem: { code: 'invalid_id' } }]);
  expect(await client.previews.create({ references: ['shop:7'] })).toMatchObject([{ plan: { kind: 'send' } }]);
  const filed = await client.cancellations.file({ reference: 'shop:7', reason: 'fraud' });
  const stopped = await client.cancellations.wait(filed.id, { timeoutMs: 30_000 });
  expect([stopped.state, stopped.confirmedBy, isSettled(stopped)]).toEqual(['cancelled', 'response', true]);
  expect((await client.cancellations.list({ state: ['cancelled', 'refused'], account: 'shop' })).items).toMatchObject([{ id: filed.id }]);
});

test('a call whose answer was lost is repeated under its key, and files nothing twice', async () => {
  let lost = 0;
  const fetch: ClientOptions['fetch'] = async (request) => {
    const answer = await globalThis.fetch(request);
    if (request.method !== 'POST' || lost++ > 0) return answer;
    await answer.body?.cancel();
    throw new TypeError('the connection broke');
  };
  const { api, client } = await running({ fetch });
  const replays: string[] = [];
  await client.cancellations.file({ reference: 'shop:7' }, { onReplay: () => replays.push('shop:7') });
  expect([lost, replays]).toEqual([2, ['shop:7']]);
  expect((await client.cancellations.list()).items).toMatchObject([{ requesters: [{ actor: expect.any(String) }] }]);
  expect(api.provider.writes).toEqual([]);
});

test('what is wrong is thrown as a problem, by its code', async () => {
  const { client, url, api } = await running({ repeats: 0 });
  const wrong = await client.cancellations.file({ reference: 'shop:x' }).catch((error: unknown) => error);
  expect(CountermandError.is(wrong, 'invalid_id')).toBe(true);
  expect(wrong).toMatchObject({ status: 400, retryable: false, requestId: expect.any(String), idempotencyKey: expect.any(String), message: expect.stringMatching(/digits only/) });
  await expect(client.cancellations.get('can_0')).rejects.toMatchObject({ code: 'not_found', status: 404 });
  await expect(createClient({ baseUrl: url, token: 'cmd_wrong' }).accounts.list()).rejects.toMatchObject({ code: 'unauthorized' });
  const unreachable = createClient({ baseUrl: 'http://127.0.0.1:1', token: api.adminKey, repeats: 0 });
  await expect(unreachable.cancellations.file({ reference: 'shop:7' }, { idempotencyKey: 'mine' })).rejects.toMatchObject({ code: 'connection_failed', idempotencyKey: 'mine', retryable: true });
});

test('a list is gone through page by page', async () => {
  const { client } = await running();
  for (const id of ['1', '2', '3', '4', '5']) await client.cancellations.file({ reference: `shop:${id}` });
  const references: string[] = [];
  for await (const { reference } of client.cancellations.list({ limit: 2 })) references.push(reference);
  expect(references).toEqual(['shop:5', 'shop:4', 'shop:3', 'shop:2', 'shop:1']);
});

test('a batch is checked, filed as a table or as items, run, and reported', async () => {
  const { api, client } = await running();
  const table = 'reference,reason\nshop:1,fraud\nshop:x,fraud\n';
  expect(await client.batches.check(table)).toMatchObject({ rows: { accepted: 1, invalid: 1 } });
  const ready = await client.batches.file(new Blob([table]), { settings: { name: 'Monday', start: 'false' } });
  expect(ready).toMatchObject({ state: 'ready', name: 'Monday', rows: { total: 2 } });
  expect((await client.batches.items(ready.id, { state: 'invalid' })).items).toMatchObject([{ line: 3, problem: { code: 'invalid_id' } }]);
  expect(await client.batches.resume(ready.id)).toMatchObject({ state: 'running' });
  expect(await client.batches.pause(ready.id)).toMatchObject({ state: 'paused' });
  expect(await client.batches.check(new Blob(['{"reference":"shop:1"}\n'], { type: 'application/x-ndjson' }))).toMatchObject({ rows: { accepted: 1, invalid: 0 } });
  const items = await client.batches.file({ items: [{ reference: 'shop:2' }] });
  expect((await client.batches.list()).items).toHaveLength(2);
  expect(await client.batches.abort(items.id)).toMatchObject({ state: 'aborted' });
  expect(await new Response(await client.batches.report(ready.id)).text()).toMatch(/^\ufeff?line,reference,[^]*shop:x/);
  expect(api.provider.writes).toEqual([]);
});

test('events come as they happen, and a stream that is cut off misses none', async () => {
  let cut = 0;
  const fetch: ClientOptions['fetch'] = async (request) => {
    const answer = await globalThis.fetch(request);
    if (!answer.headers.get('content-type')?.startsWith('text/event-stream') || cut++ > 3) return answer;
    // Two pieces, and the connection is gone.
    let pieces = 0;
    const cutOff = new TransformStream<Uint8Array, Uint8Array>({ transform: (piece, controller) => (controller.enqueue(piece), ++pieces === 2 ? controller.terminate() : undefined) });
    return new Response(answer.body?.pipeThrough(cutOff), answer);
  };
  const { api, client } = await running({ fetch });
  api.startWorker();
  const { id } = await client.cancellations.file({ reference: 'shop:7' }, { wait: 30 });
  const all: CountermandEvent[] = [];
  for await (const event of client.events.of(id)) all.push(event);
  const streamed: CountermandEvent[] = [];
  for await (const event of client.events.stream({ cancellation: id, lastEventId: 0 })) if (streamed.push(event) === all.length) break;
  expect(streamed).toEqual(all);
  expect(all.at(-1)).toMatchObject({ type: 'cancellation.state_changed', to: 'cancelled' });
});

test('keys, sessions and endpoints are managed', async () => {
  const { client, url } = await running();
  const { id, secret } = await client.keys.create({ name: 'desk', scopes: ['cancellations:read'] });
  const narrow = createClient({ baseUrl: url, token: () => secret });
  expect(await narrow.session.get()).toMatchObject({ scopes: ['cancellations:read'] });
  await expect(narrow.keys.list()).rejects.toMatchObject({ code: 'not_found' });
  await client.keys.revoke(id);
  expect(await client.keys.get(id)).toMatchObject({ name: 'desk', revokedAt: expect.any(String) });
  const session = await client.embedSessions.create({ origin: 'https://portal.example', accounts: ['shop'], actor: 'agent-17' });
  expect(await client.embedSessions.end(session.id)).toMatchObject({ id: session.id });
  const endpoint = await client.webhookEndpoints.create({ url: 'https://portal.example/hooks' });
  expect(await client.webhookEndpoints.list()).toMatchObject([{ id: endpoint.id }]);
  expect(await client.webhookEndpoints.remove(endpoint.id)).toMatchObject({ id: endpoint.id });
});

test('the signal ends a call with its reason', async () => {
  const { client } = await running();
  const { id } = await client.cancellations.file({ reference: 'shop:7' });
  const reason = new Error('the person left');
  const controller = new AbortController();
  const waiting = client.cancellations.wait(id, { signal: controller.signal });
  controller.abort(reason);
  await expect(waiting).rejects.toBe(reason);
});
