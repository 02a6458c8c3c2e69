import fc from 'fast-check';
import { LEDGER } from '../ports/tokens.ts';
import { createBatchEngine, fakeAccount, MortalLedger, references, valueOf, type BatchEngine, type Death } from '../test-support/index.ts';

const accounts = [fakeAccount('acme', { rateLimit: { requests: 20, perSeconds: 1 } })];

function bear(first: BatchEngine, death: Death | undefined): { engine: BatchEngine; ledger: MortalLedger } {
  const engine = createBatchEngine({ shared: first, accounts });
  const ledger = new MortalLedger(first.ledger, death);
  engine.container.register(LEDGER, { useValue: ledger });
  return { engine, ledger };
}

const death = fc.record({ commit: fc.integer({ min: 1, max: 60 }), when: fc.constantFrom('before' as const, 'after' as const) });

test('law 8: wherever workers die while they file and send, every row is stopped once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(death, { minLength: 1, maxLength: 4 }), async (deaths) => {
      const first = createBatchEngine({ accounts });
      first.addOrders(12);
      const { id } = valueOf(await first.fileBatch(references(12))).batch;
      for (const next of [...deaths, undefined]) {
        const { engine, ledger } = bear(first, next);
        const worker = engine.work();
        await first.pass(40_000);
        if (ledger.dead) first.deadHolders.add(worker.heldAccounts()[0] ?? '');
      }
      await first.pass(2 * 60_000);
      expect(await first.batch(id)).toMatchObject({ state: 'finished' });
      expect(await first.states()).toEqual({ cancelled: 12 });
      const stops = first.remote.writes.filter(({ applied, operation }) => applied && operation === 'stop').map(({ target }) => target.id);
      expect(new Set(stops).size).toBe(stops.length);
      const items = await first.items(id);
      expect(new Set(items.map(({ item }) => item.cancellationId)).size).toBe(12);
    }),
    { numRuns: 40 },
  );
}, 60_000);

test('two workers share a batch over two accounts, and neither files a row twice', async () => {
  const two = [...accounts, fakeAccount('other', { store: 'other', rateLimit: { requests: 20, perSeconds: 1 } })];
  const first = createBatchEngine({ accounts: two });
  first.addOrders(60);
  const second = createBatchEngine({ shared: first, accounts: two });
  first.work();
  second.work();
  const { id } = valueOf(await first.fileBatch([...references(30), ...references(30, 'other', 31)])).batch;
  await first.pass(60_000);
  expect(await first.batch(id)).toMatchObject({ state: 'finished' });
  expect(await first.states()).toEqual({ cancelled: 60 });
  expect(first.remote.writes.filter(({ operation }) => operation === 'stop')).toHaveLength(60);
  await first.stopAll();
  await second.stopAll();
});
