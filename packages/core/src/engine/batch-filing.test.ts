import { jest } from '@jest/globals';
import { ALICE, createBatchEngine, fakeAccount, problemOf, references, ROUTE, valueOf, type BatchEngine, losesTheWrite } from '../test-support/index.ts';
import { RequestCancellation } from '../use-cases/request-cancellation.ts';

const MINUTE = 60_000;

// Simulated minutes take real seconds on a busy machine.
jest.setTimeout(30_000);

/** The account `acme`, so many requests a second. */
function engineOf(requests: number): BatchEngine {
  return createBatchEngine({ accounts: [fakeAccount('acme', { rateLimit: { requests, perSeconds: 1 } })] });
}

test('every good row is stopped once, by its requester, and the batch is finished', async () => {
  const engine = engineOf(50);
  engine.addOrders(300);
  engine.work();
  const { id } = valueOf(await engine.fileBatch([...references(300), 'wrong', 'acme:5'], { reason: 'fraud', note: 'ring' })).batch;
  await engine.pass(MINUTE);
  const items = await engine.items(id);
  expect(items.map(({ item }) => item.state).filter((state) => state === 'filed')).toHaveLength(300);
  for (const { item, record } of items.slice(0, 300)) {
    expect(record?.cancellation).toMatchObject({ state: 'cancelled', batch: id, priority: 'bulk', reason: 'fraud', note: 'ring', reference: item.reference });
    expect(record?.requesters).toMatchObject([{ actor: ALICE, batch: id, note: 'ring' }]);
  }
  expect(engine.remote.writes).toHaveLength(300);
  expect(await engine.batch(id)).toMatchObject({ state: 'finished', finishedAt: expect.any(Number) as number });
  await engine.stopAll();
});

/** Orders that nothing takes the place of: stopping one is a read and a write. */
function plainOrders(engine: BatchEngine): void {
  Object.assign(engine.remote.misbehaves, { doFindReplacement: undefined });
  engine.addOrders(600);
}

test('a batch is filed a bounded window ahead of what is sent, and uses every slot', async () => {
  const engine = engineOf(10);
  plainOrders(engine);
  engine.work();
  const { id } = valueOf(await engine.fileBatch(references(350))).batch;
  let most = 0;
  for (let second = 0; second < 50; second++) {
    await engine.pass(1_000);
    most = Math.max(most, await engine.ledger.reader.countUnsent(id, 'acme'));
  }
  expect(most).toBeGreaterThan(10);
  expect(most).toBeLessThanOrEqual(50);
  expect(engine.remote.writes.length + engine.remote.reads.length).toBeGreaterThan(480);
  await engine.stopAll();
});

test('two batches of one account take turns', async () => {
  const engine = engineOf(20);
  plainOrders(engine);
  engine.work();
  valueOf(await engine.fileBatch(references(300)));
  await engine.pass(5_000);
  valueOf(await engine.fileBatch(references(300, 'acme', 301)));
  // The first one's window was filed before the second came.
  await engine.pass(10_000);
  const before = engine.remote.writes.length;
  await engine.pass(20_000);
  const later = engine.remote.writes.slice(before).filter(({ target }) => Number(target.id) > 300).length;
  const all = engine.remote.writes.length - before;
  expect(later / all).toBeGreaterThan(0.35);
  expect(later / all).toBeLessThan(0.65);
  await engine.stopAll();
});

test('law 7: interactive work overtakes a batch by all but a slot', async () => {
  const engine = engineOf(4);
  engine.addOrders(201);
  engine.work();
  valueOf(await engine.fileBatch(references(200)));
  await engine.pass(10_000);
  const request = engine.container.resolve(RequestCancellation).execute({ reference: 'acme:201', reason: 'fraud' }, { actor: ALICE, idempotencyKey: 'k', route: ROUTE });
  const { record } = valueOf(await request);
  const asked = engine.clock.now();
  await engine.pass(1_500);
  const settled = (await engine.read(record.cancellation.id)).cancellation;
  expect(settled.state).toBe('cancelled');
  // Its read, its write, and the slot that was given when it came.
  expect(settled.settledAt! - asked).toBeLessThanOrEqual(3 * 255);
  await engine.stopAll();
});

test('a row joins the live stop of its order; side effects that differ fail the row', async () => {
  const engine = engineOf(10);
  engine.addOrders(2);
  const request = async (reference: string, refund: boolean) =>
    valueOf(await engine.container.resolve(RequestCancellation).execute({ reference, reason: 'fraud', options: { refund } }, { actor: ALICE, idempotencyKey: reference, route: ROUTE }));
  const [one, two] = [await request('acme:1', false), await request('acme:2', true)];
  const { id } = valueOf(await engine.fileBatch(references(2))).batch;
  engine.work();
  await engine.pass(5_000);
  const [first, second] = await engine.items(id);
  expect(first?.item).toMatchObject({ state: 'filed', joined: true, cancellationId: one.record.cancellation.id });
  expect(first?.record?.requesters).toHaveLength(2);
  expect(second?.item).toMatchObject({ state: 'failed', cancellationId: null, problem: { code: 'conflicting_options', message: expect.stringContaining(two.record.cancellation.id) as string } });
  expect(await engine.batch(id)).toMatchObject({ state: 'finished' });
  await engine.stopAll();
});

test('merchant numbers are searched for within the budget; what is found, or not, stands on the row', async () => {
  const engine = engineOf(10);
  engine.remote.add({ id: '1', merchantNumber: 'N-1' });
  engine.remote.add({ id: '2', merchantNumber: 'N-2' });
  engine.remote.add({ id: '3', merchantNumber: 'N-2' });
  engine.work();
  const { id } = valueOf(await engine.fileBatch(['acme:@N-1', 'acme:@N-2', 'acme:@N-', 'acme:1'])).batch;
  await engine.pass(10_000);
  const [found, ambiguous, missing, same] = await engine.items(id);
  expect(found).toMatchObject({ item: { state: 'filed', target: { kind: 'job', id: '1' }, reference: 'acme:1', merchantNumber: 'N-1' }, record: { cancellation: { state: 'cancelled', orderNumber: 'N-1' } } });
  expect(ambiguous?.item).toMatchObject({ state: 'failed', problem: { code: 'merchant_number_ambiguous', message: expect.stringContaining('acme:3') as string } });
  expect(missing?.item).toMatchObject({ state: 'failed', problem: { code: 'merchant_number_not_found', message: expect.stringContaining('N-1') as string } });
  expect(same?.item).toMatchObject({ state: 'filed', cancellationId: found?.item.cancellationId, joined: true });
  expect(engine.remote.writes).toHaveLength(1);
  expect(await engine.batch(id)).toMatchObject({ state: 'finished' });
  await engine.stopAll();
});

test('a search that cannot be had now leaves its row waiting', async () => {
  const engine = engineOf(10);
  engine.remote.add({ id: '1', merchantNumber: 'N-1' });
  engine.remote.scriptSearch(() => ({ kind: 'trouble', trouble: 'unavailable', message: 'down', evidence: { operation: 'search', at: '' } }));
  const { id } = valueOf(await engine.fileBatch(['acme:@N-1'])).batch;
  engine.work();
  await engine.pass(2_000);
  expect((await engine.items(id))[0]?.item.state).toBe('waiting');
  await engine.pass(10_000);
  expect((await engine.items(id))[0]?.record?.cancellation.state).toBe('cancelled');
  await engine.stopAll();
});

/** The provider says so to every search of a number with this start. */
function noSearchOf(engine: BatchEngine, start: string): void {
  const down = { kind: 'trouble', trouble: 'forbidden', message: 'no search', evidence: { operation: 'search', at: '' } } as const;
  engine.remote.misbehaves = {
    async doSearch(query, call) {
      const admission = await call.admit('read');
      engine.remote.searches.push(query);
      return admission.admitted && query.text.startsWith(start) ? down : { kind: 'page', hits: [] };
    },
  };
}

test('rows whose search cannot be had stand in the way of no other row, and are stale in the end', async () => {
  const engine = engineOf(4);
  engine.addOrders(60);
  noSearchOf(engine, 'N-');
  const numbers = Array.from({ length: 40 }, (_, index) => `acme:@N-${index}`);
  const { id } = valueOf(await engine.fileBatch([...numbers, ...references(60)])).batch;
  engine.work();
  await engine.pass(2 * MINUTE);
  const items = await engine.items(id);
  expect(items.slice(0, 40).map(({ item }) => item.state)).toEqual(numbers.map(() => 'waiting'));
  expect(items.slice(40).map(({ record }) => record?.cancellation.state)).toEqual(references(60).map(() => 'cancelled'));
  const searches = engine.remote.searches.length;
  await engine.pass(3 * MINUTE);
  // Asked again and again, but ever less often.
  expect(engine.remote.searches.length - searches).toBeLessThan(40 * 5);
  engine.clock.jump(25 * 60 * MINUTE);
  await engine.pass(MINUTE);
  expect((await engine.items(id)).slice(0, 40).every(({ item }) => item.problem?.code === 'stale')).toBe(true);
  expect(await engine.batch(id)).toMatchObject({ state: 'finished' });
  await engine.stopAll();
});

test('rows whose account is gone, or means another system now, fail and say so', async () => {
  const engine = engineOf(10);
  const { id } = valueOf(await engine.fileBatch(references(1))).batch;
  const gone = createBatchEngine({ shared: engine, accounts: [] });
  gone.work();
  await gone.pass(3_000);
  expect((await engine.items(id))[0]?.item).toMatchObject({ state: 'failed', problem: { code: 'unknown_account' } });
  expect(await engine.batch(id)).toMatchObject({ state: 'finished' });
  await gone.stopAll();

  const again = valueOf(await engine.fileBatch(references(2, 'acme', 2))).batch;
  const moved = createBatchEngine({ shared: engine, accounts: [fakeAccount('acme', { store: 'elsewhere' })] });
  moved.work();
  await moved.pass(3_000);
  expect((await engine.items(again.id)).map(({ item }) => item.problem?.code)).toEqual(['misconfigured', 'misconfigured']);
  expect(engine.remote.writes).toEqual([]);
  await moved.stopAll();
});

test('rows whose account cannot be used wait, and are stale in the end', async () => {
  const engine = engineOf(10);
  const { id } = valueOf(await engine.fileBatch(references(3))).batch;
  const broken = createBatchEngine({ shared: engine, accounts: [fakeAccount('acme', { colour: 'red' })] });
  broken.work();
  await broken.pass(MINUTE);
  expect((await engine.items(id)).map(({ item }) => item.state)).toEqual(['waiting', 'waiting', 'waiting']);
  engine.clock.jump(25 * 60 * MINUTE);
  await broken.pass(MINUTE);
  expect((await engine.items(id)).map(({ item }) => item.problem?.code)).toEqual(['stale', 'stale', 'stale']);
  expect(await engine.batch(id)).toMatchObject({ state: 'finished' });
  await broken.stopAll();
});

test('rows whose turn comes too late are stale; a pause counts anew', async () => {
  const engine = engineOf(10);
  engine.addOrders(1);
  const { id } = valueOf(await engine.fileBatch(references(1), { start: false })).batch;
  await engine.pass(30 * 60 * MINUTE);
  await engine.resume(id);
  await engine.pass(25 * 60 * MINUTE);
  engine.work();
  await engine.pass(3_000);
  expect((await engine.items(id))[0]?.item).toMatchObject({ state: 'failed', problem: { code: 'stale' } });
  expect(engine.remote.writes).toEqual([]);
  await engine.stopAll();
});

test('nothing is filed before the time that was asked for', async () => {
  const engine = engineOf(10);
  engine.addOrders(1);
  engine.work();
  const { id } = valueOf(await engine.fileBatch(references(1), { sendAfter: new Date(engine.clock.now() + 20_000).toISOString() })).batch;
  await engine.pass(19_900);
  expect((await engine.items(id))[0]?.item.state).toBe('waiting');
  await engine.pass(3_000);
  expect((await engine.items(id))[0]?.record?.cancellation.state).toBe('cancelled');
  await engine.stopAll();
});

test('a worker that may touch only some cancellations files no rows', async () => {
  const engine = engineOf(10);
  const { id } = valueOf(await engine.fileBatch(references(1))).batch;
  engine.work({ claim: 'with_work', onlyCancellations: () => ['can_other'] });
  await engine.pass(5_000);
  expect((await engine.items(id))[0]?.item.state).toBe('waiting');
  expect(problemOf(await engine.fileBatch([])).code).toBe('invalid_request');
  await engine.stopAll();
});

test("a worker that came for one batch files that one's rows and no other's", async () => {
  const engine = engineOf(10);
  engine.addOrders(4);
  const other = valueOf(await engine.fileBatch(references(2))).batch;
  const own = valueOf(await engine.fileBatch(references(2, 'acme', 3))).batch;
  const ids: string[] = [];
  engine.work({ claim: 'with_work', onlyBatch: own.id, onlyCancellations: () => ids });
  await engine.pass(5_000);
  ids.push(...(await engine.items(own.id)).flatMap(({ item }) => item.cancellationId ?? []));
  await engine.pass(5_000);
  expect((await engine.items(own.id)).map(({ record }) => record?.cancellation.state)).toEqual(['cancelled', 'cancelled']);
  expect((await engine.items(other.id)).map(({ item }) => item.state)).toEqual(['waiting', 'waiting']);
  await engine.stopAll();
});

test('a worker that is told of work that it did not know to be its own does it at once, and the end of a batch is seen soon', async () => {
  const engine = engineOf(10);
  engine.addOrders(1);
  const { id } = valueOf(await engine.fileBatch(references(1))).batch;
  const ids: string[] = [];
  const worker = engine.work({ claim: 'with_work', onlyBatch: id, onlyCancellations: () => ids });
  await engine.pass(100);
  ids.push(...(await engine.items(id)).flatMap(({ item }) => item.cancellationId ?? []));
  worker.lookAgain();
  await engine.pass(300);
  expect((await engine.items(id))[0]?.record?.cancellation.state).toBe('cancelled');
  await engine.pass(300);
  expect(await engine.batch(id)).toMatchObject({ state: 'finished' });
  await engine.stopAll();
});

test('a worker that came for one batch gives the lane back while what is left of it only waits', async () => {
  const engine = engineOf(10);
  engine.addOrders(2);
  engine.remote.scriptWrite(losesTheWrite);
  const { id } = valueOf(await engine.fileBatch(references(2))).batch;
  const ids: string[] = [];
  engine.work({ claim: 'with_work', onlyBatch: id, onlyCancellations: () => ids });
  await engine.pass(500);
  ids.push(...(await engine.items(id)).flatMap(({ item }) => item.cancellationId ?? []));
  await engine.pass(4_500);
  expect((await engine.items(id)).map(({ record }) => record?.cancellation.state).sort()).toEqual(['cancelled', 'unknown']);
  expect((await engine.ledger.reader.lane('acme'))?.holder).toBe('');
  await engine.pass(120_000);
  expect((await engine.items(id)).map(({ record }) => record?.cancellation.state)).toEqual(['cancelled', 'cancelled']);
  await engine.stopAll();
});
