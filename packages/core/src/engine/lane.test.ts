import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { asksSomebody, createEngineHarness, fakeAccount, type EngineHarness } from '../test-support/index.ts';

describe('a lane', () => {
  let engine: EngineHarness;
  beforeEach(() => {
    engine = createEngineHarness({ accounts: [fakeAccount('acme', { rateLimit: { requests: 100, perSeconds: 1 } })] });
    engine.remote.add({ id: '7' });
  });
  afterEach(() => engine.stopAll());

  /** As if the list of due work had been made just before each row was finished. */
  function listsOldNews(): void {
    const { reader } = engine.ledger;
    const dueWork = reader.dueWork.bind(reader);
    reader.dueWork = async (query) => {
      const due = await dueWork(query);
      const { items } = await reader.listCancellations({ limit: 100 });
      const old = items.map(({ cancellation }) => ({ kind: 'cancellation' as const, workClass: 'interactive_stop' as const, id: cancellation.id }));
      const holds = items.flatMap(({ followUps }) => followUps.map(({ id, cancellationId }) => ({ kind: 'follow_up' as const, workClass: 'follow_up' as const, id, cancellationId })));
      return [...due, ...[...old, ...holds].filter((work) => due.every(({ id }) => id !== work.id))];
    };
  }

  test('does nothing about work that was listed as due and is no longer', async () => {
    engine.remote.replaces = true;
    engine.remote.add({ id: '8' });
    engine.remote.scriptWrite(asksSomebody);
    const watched = await engine.file({ options: { strategy: 'request' } });
    const ended = await engine.file({ target: { kind: 'job', id: '8' }, reference: 'acme:8' });
    engine.work();
    await engine.pass(200);
    expect((await engine.read(watched)).cancellation.state).toBe('requested');
    expect(await engine.read(ended)).toMatchObject({ cancellation: { state: 'cancelled' }, followUps: [{ state: 'held' }] });
    const reads = engine.remote.reads.length;
    const { commits } = engine.ledger;
    listsOldNews();
    await engine.pass(1_500);
    expect(engine.remote.reads).toHaveLength(reads);
    expect(engine.ledger.commits).toBe(commits);
  });

  test('looks at the ledger no more often than it must, however much is committed', async () => {
    const { reader } = engine.ledger;
    const dueWork = reader.dueWork.bind(reader);
    let looks = 0;
    reader.dueWork = (query) => {
      looks++;
      return dueWork(query);
    };
    engine.work();
    await engine.pass(60_000);
    // Once a second, and once more for each renewal of the lease.
    expect(looks).toBeLessThan(90);
    looks = 0;
    for (let change = 0; change < 100; change++) {
      await engine.ledger.transact((transaction) => transaction.takeSlots('another', { spacingMs: 0, horizonMs: 100 }, 1));
    }
    await engine.pass(10);
    expect(looks).toBeLessThanOrEqual(4);
  });

  test('works only what it was given', async () => {
    await engine.stopAll();
    engine = createEngineHarness();
    engine.remote.add({ id: '7' });
    engine.remote.add({ id: '8' });
    const mine = await engine.file();
    const others = await engine.file({ target: { kind: 'job', id: '8' }, reference: 'acme:8' });
    engine.work({ claim: 'with_work', onlyCancellations: () => [mine] });
    await engine.pass(60_000);
    expect((await engine.read(mine)).cancellation.state).toBe('cancelled');
    expect((await engine.read(others)).cancellation.state).toBe('queued');
  });
});
