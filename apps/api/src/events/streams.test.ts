import { expect, test } from '@jest/globals';
import { eventSchema } from '../schemas/event.ts';
import { expectMatches } from '../test-support/expect-matches.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { openForFollowing } from '../test-support/follow.ts';
import { postJson, rawRequest } from '../test-support/raw-request.ts';

test('a stream begins now, tells each event as the list does, and where to resume from before anything happened', async () => {
  const { follow, file, url } = await openForFollowing();
  await file('shop:1');
  const client = follow();
  const { statusCode, headers } = await client.answer;
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no', vary: expect.stringContaining('Accept') });
  await client.until(() => client.text !== '');
  expect(client.text).toBe('retry: 2000\nid: 1\n\n');
  const id = await file('shop:2');
  await client.until(() => client.events.length > 0);
  const { items } = (await rawRequest(url, { path: '/v1/events?cursor=1' })).json<{ items: unknown[] }>();
  expect(client.events.map(({ data }) => expectMatches(eventSchema, JSON.parse(data)))).toEqual(items);
  expect(client.events[0]).toMatchObject({ id: '2', event: 'cancellation.requested' });
  expect(JSON.parse(client.events[0]?.data ?? '')).toMatchObject({ cancellation: id });
});

test('a stream of one cancellation, or of some accounts, tells of nothing else', async () => {
  const { follow, file } = await openForFollowing();
  const first = await file('shop:1');
  const [one, others] = [follow(`/v1/cancellations/${first}/events?cursor=0`), follow('/v1/events?account=other')];
  await Promise.all([one, others].map((client) => client.answer));
  for (const reference of ['shop:2', 'other:3', 'shop:1', 'other:4']) await file(reference);
  await one.until(() => one.events.length >= 2);
  await others.until(() => others.events.length >= 2);
  expect(one.events.map(({ id, event }) => [id, event])).toEqual([['1', 'cancellation.requested'], ['4', 'cancellation.joined']]);
  expect(others.positions).toEqual([3, 5]);
});

test('Last-Event-ID counts more than a cursor, and one that cannot be is refused', async () => {
  const { follow, file, url } = await openForFollowing();
  for (let count = 1; count <= 4; count++) await file(`shop:${count}`);
  const client = follow('/v1/events?cursor=1', { 'Last-Event-ID': '3' });
  const empty = follow('/v1/events?cursor=1', { 'Last-Event-ID': '' });
  await client.until(() => client.events.length === 1);
  await empty.until(() => empty.events.length === 3);
  expect([client.positions, empty.positions]).toEqual([[4], [2, 3, 4]]);
  for (const id of ['x', '-1', '1.5', '99999999999999999', '5']) {
    expectProblem(await rawRequest(url, { path: '/v1/events', headers: { Accept: 'text/event-stream', 'Last-Event-ID': id } }), 'invalid_request', id);
  }
  expectProblem(await rawRequest(url, { path: '/v1/cancellations/can_0/events', headers: { Accept: 'text/event-stream' } }), 'not_found');
  expectProblem(await rawRequest(url, { path: '/v1/batches/bat_0/events', headers: { Accept: 'text/event-stream' } }), 'not_found');
});

test('a form that is not there is refused, and what is not asked for stays a list', async () => {
  const { url } = await openForFollowing();
  expectProblem(await rawRequest(url, { path: '/v1/events', headers: { Accept: 'text/html' } }), 'not_acceptable');
  const list = await rawRequest(url, { path: '/v1/events', headers: { Accept: 'application/json, text/event-stream' } });
  expect([list.status, list.headers.vary, list.json()]).toEqual([200, expect.stringContaining('Accept'), { items: [], nextCursor: '0' }]);
});

test("another account's events never show", async () => {
  const { keyHeader, follow, file } = await openForFollowing();
  const shopOnly = await keyHeader({ scopes: ['cancellations:read'], accounts: ['shop'] });
  const theirs = await file('other:1');
  const limited = follow('/v1/events?cursor=0', shopOnly);
  const asking = follow('/v1/events?cursor=0&account=other,shop', shopOnly);
  const all = follow('/v1/events?cursor=0');
  await Promise.all([limited.answer, asking.answer, all.answer]);
  for (const reference of ['other:2', 'shop:3', 'other:4', 'shop:5']) await file(reference);
  await all.until(() => all.events.length >= 5);
  await limited.until(() => limited.events.length >= 2);
  await asking.until(() => asking.events.length >= 2);
  expect([limited.positions, asking.positions]).toEqual([[3, 5], [3, 5]]);
  const refused = follow(`/v1/cancellations/${theirs}/events`, shopOnly);
  expect((await refused.answer).statusCode).toBe(404);
});

test('a batch is followed with its cancellations, by whom it may be seen', async () => {
  const { api, follow, file, url, keyHeader } = await openForFollowing();
  const before = await file('shop:7');
  const filing = await keyHeader({ name: 'files', scopes: ['batches:write', 'cancellations:read'], accounts: ['shop'] });
  const { id } = (await postJson(url, '/v1/batches', { items: ['shop:7', 'shop:8', 'shop:9'].map((reference) => ({ reference })) }, { ...filing, 'Idempotency-Key': 'b' })).json<{ id: string }>();
  const path = `/v1/batches/${id}/events`;
  const live = follow(`${path}?cursor=0`, filing);
  await live.until(() => live.events.length > 0);
  api.startWorker();
  await live.until(() => live.events.some(({ data }) => data.includes('"to":"finished"')));
  const list = async (headers: Readonly<Record<string, string>>) => rawRequest(url, { path: `${path}?limit=500`, headers });
  const { items } = (await list(filing)).json<{ items: { position: number; batch: string | null; cancellation: string | null }[] }>();
  // What it joined was filed before: the list begins with that, and who follows hears of it from when it was joined.
  expect(live.positions.filter((position) => position > 1)).toEqual(items.map(({ position }) => position).slice(1));
  expect(new Set(items.map(({ batch, cancellation }) => batch ?? cancellation)).size).toBe(4);
  expect(items.map(({ cancellation }) => cancellation)).toContain(before);
  expectProblem(await list(await keyHeader({ name: 'else', accounts: ['shop'] })), 'not_found');
  expect((await list({})).status).toBe(200);
});

test('an embed session that is narrowed to one order hears of nothing else', async () => {
  const { follow, file, url } = await openForFollowing();
  const origin = 'https://portal.example';
  const { token } = (await postJson(url, '/v1/embed-sessions', { origin, accounts: ['shop'], references: ['shop:1'] })).json<{ token: string }>();
  const page = { Authorization: `Bearer ${token}`, Origin: origin };
  await file('shop:2');
  const [live, all] = [follow('/v1/events', page), follow()];
  expect((await live.answer).headers).toMatchObject({ 'access-control-allow-origin': origin, vary: expect.stringMatching(/Origin.*Accept/) });
  await all.answer;
  for (const reference of ['shop:3', 'shop:1', 'other:5', 'shop:4']) await file(reference);
  await all.until(() => all.events.length >= 4);
  await live.until(() => live.events.length > 0);
  const again = follow('/v1/events?cursor=0', page);
  await again.until(() => again.events.length > 0);
  expect([live.positions, again.positions]).toEqual([[3], [3]]);
});
