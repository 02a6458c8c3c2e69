import type { Ledger, LedgerReader } from '../ports/ledger.ts';
import { CLOCK, LEDGER } from '../ports/tokens.ts';
import { ALICE, createBatchEngine, fakeAccount, references, ROUTE, valueOf, type BatchEngine } from '../test-support/index.ts';
import { overriding } from '../test-support/overriding.ts';
import { RequestCancellation } from '../use-cases/request-cancellation.ts';

const accounts = [fakeAccount('acme', { rateLimit: { requests: 20, perSeconds: 1 } })];

type Unsent = LedgerReader['unsentOfBatch'];

/** A worker that asks `unsent` what is left of a batch, on a ledger where a first batch was aborted and not yet taken back. */
async function afterAnAbort(unsent: (aborted: string, known: Unsent) => Unsent): Promise<{ engine: BatchEngine; aborted: string }> {
  const engine = createBatchEngine({ accounts });
  engine.addOrders(40);
  const { id } = valueOf(await engine.fileBatch(references(10))).batch;
  const batch = await engine.batch(id);
  const event = { type: 'batch.state_changed', batchId: id, cancellationId: null, account: null, at: engine.clock.now(), actor: ALICE, from: 'running', to: 'aborted', reason: null, evidence: null, data: {} } as const;
  await engine.ledger.transact((transaction) => transaction.changeBatch(batch, { state: 'aborted' }, event));
  const second = createBatchEngine({ shared: engine, accounts });
  const reader = overriding(engine.ledger.reader, { unsentOfBatch: unsent(id, (...asked) => engine.ledger.reader.unsentOfBatch(...asked)) });
  const ledger: Ledger = overriding<Ledger>(engine.ledger, { reader });
  second.container.register(LEDGER, { useValue: ledger });
  second.work();
  return { engine: second, aborted: id };
}

async function stopAtOnce(engine: BatchEngine, reference: string): Promise<string> {
  const request = engine.container.resolve(RequestCancellation).execute({ reference, reason: 'fraud' }, { actor: ALICE, idempotencyKey: reference, route: ROUTE });
  return valueOf(await request).record.cancellation.id;
}

test('while a large batch is taken back, lanes keep their leases and go on with other work', async () => {
  const { engine, aborted } = await afterAnAbort((batch, known) => (id, parked) => (id === batch ? new Promise<never>(() => {}) : known(id, parked)));
  await engine.pass(30_000);
  const id = await stopAtOnce(engine, 'acme:30');
  await engine.pass(3_000);
  expect((await engine.read(id)).cancellation.state).toBe('cancelled');
  expect((await engine.ledger.reader.lane('acme'))?.expiresAt).toBeGreaterThan(engine.clock.now());
  expect((await engine.batch(aborted)).finishedAt).toBeNull();
});

test('a batch that cannot be looked after stands in the way of no other', async () => {
  const { engine, aborted } = await afterAnAbort((batch, known) => (id, parked) => (id === batch ? Promise.reject(new Error('damaged')) : known(id, parked)));
  const { id } = valueOf(await engine.fileBatch(references(10, 'acme', 20), {}, { idempotencyKey: 'another' })).batch;
  await engine.pass(20_000);
  expect(await engine.batch(id)).toMatchObject({ state: 'finished' });
  expect((await engine.batch(aborted)).finishedAt).toBeNull();
  await engine.stopAll();
});

test('looks that take long, as those after many batches do, leave the ledger as much time for others', async () => {
  const engine = createBatchEngine({ accounts });
  engine.addOrders(400);
  const second = createBatchEngine({ shared: engine, accounts });
  let looks = 0;
  const openBatches: LedgerReader['openBatches'] = async (states) => {
    // Lanes ask for those that run, to file their rows.
    if (states.includes('receiving')) {
      looks += 1;
      await engine.clock.sleep(1_000);
    }
    return engine.ledger.reader.openBatches(states);
  };
  second.container.register(LEDGER, { useValue: overriding<Ledger>(engine.ledger, { reader: overriding(engine.ledger.reader, { openBatches }) }) });
  valueOf(await engine.fileBatch(references(400)));
  second.work();
  await second.pass(15_000);
  // Two seconds each.
  expect(looks).toBeGreaterThanOrEqual(7);
  expect(looks).toBeLessThanOrEqual(8);
  await second.stopAll();
});

test('an upload is not given up by a worker whose clock differs', async () => {
  const engine = createBatchEngine({ accounts });
  engine.addOrders(3);
  const ahead = createBatchEngine({ shared: engine, accounts });
  ahead.container.register(CLOCK, { useValue: overriding(engine.clock, { now: () => engine.clock.now() + 10 * 60_000 }) });
  ahead.work();
  const rows = async function* () {
    for (const [index, reference] of references(3).entries()) {
      await engine.clock.sleep(20_000);
      yield { line: index + 2, reference };
    }
  };
  const filed = engine.fileBatch(rows());
  await engine.pass(100_000);
  expect(valueOf(await filed).batch.rows).toMatchObject({ total: 3 });
  await ahead.stopAll();
});
