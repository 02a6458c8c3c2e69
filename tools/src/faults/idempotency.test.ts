import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findPostgres, startPostgres, type TestPostgres } from '@countermand/ledger/testing';
import { openServed, type Answered, type Served, type ServedNode } from './test-support/served.ts';
import { withPostgres } from './test-support/with-postgres.ts';

const TWINS = 50;

let postgres: TestPostgres | undefined;
beforeAll(async () => {
  if (findPostgres() !== undefined) postgres = await startPostgres({ fsync: false });
}, 60_000);
afterAll(() => postgres?.stop(), 60_000);

/** Of many answers to the same request, one filed it and the others say that it was there. */
function expectOneFiled(answers: readonly Answered[]): string {
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  const ids = new Set(answers.map(({ body }) => body['id']));
  expect(ids.size).toBe(1);
  return String([...ids][0]);
}

/** Sends the same request many times at once, to the servers in turn. */
function atOnce(nodes: readonly ServedNode[], send: (node: ServedNode, index: number) => Promise<Answered>): Promise<Answered[]> {
  return Promise.all(Array.from({ length: TWINS }, (_, index) => send(nodes[index % nodes.length]!, index)));
}

async function writesOf({ arena }: Served, reference: string): Promise<number> {
  const id = reference.slice(reference.indexOf(':') + 1);
  return arena.simulator.writes.filter(({ targetId }) => targetId === id).length;
}

/** What holds of keys, whichever ledger it is and however many servers there are. */
async function expectKeysHold(served: Served, nodes: readonly ServedNode[], restarted: () => Promise<ServedNode>): Promise<void> {
  const orders = served.arena.stoppable.map((id) => `pod:${id}`);
  const [first = '', second = '', third = '', ...rest] = orders;
  const [node] = nodes as [ServedNode];

  // One request, fifty times at once: one cancellation, one requester, one call to the provider.
  const id = expectOneFiled(await atOnce(nodes, (it) => it.post('/v1/cancellations', 'one', { reference: first })));
  expect((await node.get(`/v1/cancellations/${id}?wait=30`)).body).toMatchObject({ state: 'cancelled', attempts: 1, requesters: [{}] });
  expect(await writesOf(served, first)).toBe(1);

  // Fifty at once that mean two things: one meaning is filed, the other is told.
  const mixed = await atOnce(nodes, (it, index) => it.post('/v1/cancellations', 'two', { reference: second, reason: index % 4 < 2 ? 'fraud' : 'duplicate' }));
  expect(mixed.filter(({ status, replayed }) => status === 202 && !replayed)).toHaveLength(1);
  expect(new Set(mixed.map(({ status, body }) => JSON.stringify([status, body['code'] ?? null])))).toEqual(new Set(['[202,null]', '[422,"idempotency_key_reused"]']));
  expect(new Set(mixed.flatMap(({ status, body }) => (status === 202 ? [body['reason']] : []))).size).toBe(1);

  // A body that is refused does not use up its key.
  expect(await node.post('/v1/cancellations', 'three', { reference: third, reason: 'because' })).toMatchObject({ status: 400 });
  expect(await node.post('/v1/cancellations', 'three', { reference: 'pod:no such order!' })).toMatchObject({ status: 400 });
  expect(await node.post('/v1/cancellations', 'three', { reference: third })).toMatchObject({ status: 202, replayed: false });

  // A whole batch, fifty times at once.
  const table = `reference\n${rest.slice(0, 3).join('\n')}\n`;
  const batch = expectOneFiled(await atOnce(nodes, (it) => it.post('/v1/batches', 'four', table)));
  expect((await node.get('/v1/batches')).body).toMatchObject({ items: [{ id: batch, rows: { total: 3 } }] });

  // Another process, after a kill: it knows all of them.
  const after = await restarted();
  expect(await after.post('/v1/cancellations', 'one', { reference: first })).toMatchObject({ status: 202, replayed: true, body: { id, state: 'cancelled' } });
  expect(await after.post('/v1/cancellations', 'one', { reference: third })).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  expect(await after.post('/v1/batches', 'four', table)).toMatchObject({ status: 202, replayed: true, body: { id: batch } });
  expect(await after.post('/v1/batches', 'four', `reference\n${first}\n`)).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
  expect(await writesOf(served, first)).toBe(1);
}

test('on SQLite a key means one request, at once and after the server was killed', async () => {
  const served = await openServed({ orders: 8, ledger: 'sqlite:./countermand.db' });
  try {
    const node = await served.serve();
    await expectKeysHold(served, [node], async () => {
      await node.program.kill();
      return served.serve();
    });
  } finally {
    await served.close();
  }
}, 120_000);

withPostgres(
  'on PostgreSQL a key means one request, whichever of two servers is asked, and after one was killed',
  async () => {
    const served = await openServed({ orders: 8, ledger: (await postgres?.freshDatabase()) ?? '' });
    try {
      const nodes = [await served.serve(), await served.serve()] as const;
      await expectKeysHold(served, nodes, async () => {
        await nodes[0].program.kill();
        return nodes[1];
      });
    } finally {
      await served.close();
    }
  },
  120_000,
);
