import { createClient, type CountermandClient, type CountermandEvent } from '@countermand/client';
import { createNextCommerceSimulator, type NextCommerceSimulator } from '@countermand/provider-next-commerce/simulator';
import { expect, test } from '@jest/globals';
import { aServer, withPostgres } from '../test-support/postgres.ts';
import { openTestApi, type TestApi, type TestApiOptions } from '../test-support/test-api.ts';

const server = aServer();

/** A node with a worker of its own; all nodes share the ledger and the shop. */
async function node(simulator: NextCommerceSimulator, options: TestApiOptions): Promise<TestApi & { readonly url: string }> {
  const api = await openTestApi({ ...options, accounts: [{ id: 'acme', provider: 'next-commerce', settings: simulator.settings }] });
  api.startWorker();
  return { ...api, url: (await api.listen()).url };
}

/** What a portal does on a busy morning; each call goes to one of the nodes, and the next one to another. */
async function morning(first: CountermandClient, second: CountermandClient, simulator: NextCommerceSimulator): Promise<void> {
  const seen: CountermandEvent[] = [];
  const watching = new AbortController();
  const watch = (async () => {
    for await (const event of second.events.stream({ lastEventId: 0, signal: watching.signal })) seen.push(event);
  })().catch((error: unknown) => error);

  // The same request, made at both at once under one key, is one cancellation.
  const key = { idempotencyKey: 'ticket-8841' };
  const [here, there] = await Promise.all([first, second].map((client) => client.cancellations.file({ reference: 'acme:1001', reason: 'fraud' }, key)));
  expect(there?.id).toBe(here?.id);
  const stopped = await second.cancellations.wait(here?.id ?? '', { timeoutMs: 30_000 });
  expect(stopped).toMatchObject({ state: 'cancelled', confirmedBy: 'response', attempts: 1, replacement: { hold: 'held' }, requesters: [{ reason: 'fraud' }] });

  // What was put off here is taken back there.
  const later = await first.cancellations.file({ reference: 'acme:1002', sendAfter: new Date(Date.now() + 3_600_000).toISOString() });
  expect(await second.cancellations.withdraw(later.id)).toMatchObject({ state: 'withdrawn' });

  // A batch is filed here and seen through there.
  const { id } = await first.batches.file({ items: [{ reference: 'acme:1004' }, { reference: 'acme:1005' }, { reference: 'acme:x' }] });
  const states: string[] = [];
  for await (const { cancellation, state } of second.batches.items(id, { limit: 1 })) {
    states.push(cancellation === undefined ? state : (await first.cancellations.wait(cancellation.id, { timeoutMs: 30_000 })).state);
  }
  expect(states[2]).toBe('invalid');

  for await (const { to } of second.events.stream({ batch: id, lastEventId: 0 })) if (to === 'finished') break;

  // The events tell all of it, in order and once, wherever they are read.
  const all: CountermandEvent[] = [];
  for await (const event of first.events.list({ limit: 7 })) all.push(event);
  while (seen.length < all.length) await second.health.live();
  watching.abort();
  await watch;
  expect(seen.slice(0, all.length)).toEqual(all);

  const stops = simulator.writes.filter(({ operation }) => operation === 'cancel').map(({ targetId }) => targetId);
  expect(stops.sort()).toEqual(['1001', '1004']);
}

async function played(nodes: 1 | 2, options: TestApiOptions = {}): Promise<void> {
  const simulator = await createNextCommerceSimulator();
  const first = await node(simulator, options);
  first.closeLater(() => simulator.close());
  const second = nodes === 1 ? first : await node(simulator, options);
  const clients = [first, second].map(({ url }) => createClient({ baseUrl: url, token: first.adminKey })) as [CountermandClient, CountermandClient];
  await morning(...clients, simulator);
}

test('a morning with the client, on SQLite', () => played(1), 60_000);

withPostgres('the same on PostgreSQL, with two nodes', async () => played(2, { ledger: await server().freshDatabase() }), 90_000);
