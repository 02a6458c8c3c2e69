import { ListAccessKeys, RevokeAccessKey } from '@countermand/core';
import { expect, test } from '@jest/globals';
import { appendEvents } from '../test-support/append-events.ts';
import { expectProblem } from '../test-support/expect-problem.ts';
import { openForFollowing } from '../test-support/follow.ts';
import { hastyClock } from '../test-support/hasty-clock.ts';
import { movableClock } from '../test-support/movable-clock.ts';
import { rawRequest } from '../test-support/raw-request.ts';

const STREAM = { Accept: 'text/event-stream' };

test('a key that is revoked, or over, ends its streams and no others', async () => {
  const { api, follow, keyHeader, ledger, file } = await openForFollowing({ override: hastyClock(50) });
  const kept = follow();
  const revoked = follow('/v1/events', await keyHeader({ name: 'leaked', scopes: ['cancellations:read'] }));
  await Promise.all([kept.answer, revoked.answer]);
  const keys = await api.container.resolve(ListAccessKeys).execute();
  const leaked = keys.find(({ name }) => name === 'leaked');
  await api.container.resolve(RevokeAccessKey).execute(leaked?.id ?? '', { principal: 'local' });
  await revoked.ended;
  const id = await file('shop:1');
  await appendEvents(ledger, id, { count: 3 });
  await kept.until(() => kept.events.length === 4);
  expect(revoked.events).toEqual([]);
});

test('a stream ends at once when the server is asked to stop', async () => {
  const { follow, running } = await openForFollowing();
  const clients = Array.from({ length: 5 }, () => follow());
  await Promise.all(clients.map((client) => client.until(() => client.text !== '')));
  const started = performance.now();
  await running.close();
  await Promise.all(clients.map((client) => client.ended));
  // What does not end is cut after 20 s.
  expect(performance.now() - started).toBeLessThan(15_000);
});

test('a heartbeat shows that the stream lives, and where to resume although nothing was of concern', async () => {
  const { follow, file, ledger } = await openForFollowing({ override: hastyClock(50) });
  const client = follow('/v1/events?account=other');
  await client.answer;
  await appendEvents(ledger, await file('shop:1'), { count: 7 });
  await client.until(() => client.text.endsWith(': still here\nid: 8\n\n'));
  expect(client.events).toEqual([]);
  expect(client.retry).toBe(2_000);
});

test('a reader that takes nothing is dropped, while others get everything', async () => {
  const clock = movableClock();
  const { api, follow, file, ledger } = await openForFollowing({ override: clock.override });
  const id = await file('shop:1');
  const stalled = follow();
  const others = Array.from({ length: 5 }, () => follow());
  await Promise.all(others.map((client) => client.answer));
  await stalled.stall();
  await appendEvents(ledger, id, { count: 2_000, perCommit: 50, message: 'x'.repeat(8_000) });
  await Promise.all(others.map((client) => client.until(() => client.events.length === 2_000)));
  for (const client of others) expect(client.positions).toEqual(Array.from({ length: 2_000 }, (_, index) => index + 2));
  const dropped = () => api.log.filter((line) => line.includes('was dropped')).length;
  // Time passes only now: however slow this machine is, nobody else is taken for one who stalls.
  for (; dropped() === 0; clock.pass(10_000)) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(dropped()).toBe(1);
  // It comes back where it was.
  const resumed = follow('/v1/events', { 'Last-Event-ID': '1990' });
  await resumed.until(() => resumed.events.length === 11);
});

test('one caller has at most fifty streams at a time; one that is closed makes room', async () => {
  const { follow, url, keyHeader } = await openForFollowing();
  const clients = Array.from({ length: 50 }, () => follow());
  await Promise.all(clients.map((client) => client.answer));
  expect(expectProblem(await rawRequest(url, { path: '/v1/events', headers: STREAM }), 'too_many_requests')).toMatchObject({ limitedBy: 'countermand', retryable: true });
  const another = follow('/v1/events', await keyHeader({}));
  expect((await another.answer).statusCode).toBe(200);
  clients[0]?.leave();
  let answer = follow();
  while ((await answer.answer).statusCode !== 200) answer = follow();
});

test('a stream of a head, or of a caller who has gone, leaves nothing behind', async () => {
  const { url, follow } = await openForFollowing();
  for (let count = 0; count < 60; count++) expect((await rawRequest(url, { method: 'HEAD', path: '/v1/events', headers: STREAM })).status).toBe(200);
  for (let count = 0; count < 60; count++) {
    const client = follow();
    await client.until(() => client.text !== '');
    client.leave();
    await client.ended;
  }
  expect((await follow().answer).statusCode).toBe(200);
});

test('the access log tells of a stream when it is over', async () => {
  const { api, follow } = await openForFollowing();
  const client = follow('/v1/events', { 'X-Request-Id': 'the-stream' });
  await client.until(() => client.text !== '');
  const told = () => api.log.filter((line) => line.includes('the-stream'));
  expect(told()).toEqual([]);
  client.leave();
  while (told().length === 0) await new Promise((resolve) => setImmediate(resolve));
  expect(told()).toHaveLength(1);
});
