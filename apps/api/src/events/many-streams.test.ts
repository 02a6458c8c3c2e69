import { expect, test } from '@jest/globals';
import { appendEvents } from '../test-support/append-events.ts';
import { openForFollowing } from '../test-support/follow.ts';
import { aServer, withPostgres } from '../test-support/postgres.ts';
import type { TestApiOptions } from '../test-support/test-api.ts';

const server = aServer();

/** Positions from the first event on. */
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

/** A client that is cut off all the time, while another process writes. */
async function reconnecting(options: TestApiOptions) {
  const { api, follow, file } = await openForFollowing(options);
  const id = await file('shop:1');
  const other = await api.anotherLedger();
  const writing = appendEvents(other, id, { count: 5_000, perCommit: 7 });
  const seen: number[] = [];
  let [cuts, resumeAt] = [0, '0'];
  while (seen.length < 5_001) {
    const client = follow('/v1/events?cursor=0', { 'Last-Event-ID': resumeAt });
    const enough = Math.min(1 + ((cuts * 7) % 60), 5_001 - seen.length);
    await client.until(() => client.events.length >= enough);
    client.leave();
    await client.ended;
    // What came after that is lost with the connection.
    const taken = client.events.slice(0, enough);
    seen.push(...taken.map((event) => Number(event.id)));
    resumeAt = taken.at(-1)?.id ?? resumeAt;
    cuts += 1;
  }
  await writing;
  expect(seen).toEqual(upTo(5_001));
  return cuts;
}

/** Many clients of many keys at once. */
async function crowd(options: TestApiOptions) {
  const { api, follow, file, keyHeader } = await openForFollowing(options);
  const id = await file('shop:1');
  const keys = await Promise.all(['a', 'b', 'c', 'd'].map((name) => keyHeader({ name })));
  const clients = Array.from({ length: 200 }, (_, index) => follow(index % 2 ? '/v1/events?cursor=0' : `/v1/cancellations/${id}/events?cursor=0`, keys[index % 4]));
  const other = await api.anotherLedger();
  const writing = appendEvents(other, id, { count: 499, perCommit: 11 });
  await Promise.all(clients.map((client) => client.until(() => client.events.length >= 500)));
  await writing;
  for (const client of clients) expect(client.positions).toEqual(upTo(500));
}

test('a client that is cut off all the time misses nothing and sees nothing twice, whoever writes', async () => {
  expect(await reconnecting({})).toBeGreaterThan(100);
}, 60_000);

withPostgres('the same on PostgreSQL', async () => {
  expect(await reconnecting({ ledger: await server().freshDatabase() })).toBeGreaterThan(100);
}, 90_000);

test('two hundred streams at once all get everything', () => crowd({}), 60_000);

withPostgres('the same crowd on PostgreSQL', async () => crowd({ ledger: await server().freshDatabase() }), 90_000);
