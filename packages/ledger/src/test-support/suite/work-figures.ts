import { aBatch, aBatchItem, insertBatch } from '../batch-fixtures.ts';
import { aFollowUp, anEvent, file, START } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

export function describeWorkFigures(open: OpenFixture): void {
  const fixture = eachWithLedger(open);

  test('an empty ledger has none', async () => {
    expect(await fixture().ledger.reader.workFigures()).toEqual([]);
  });

  test('they tell by class what waits and since when; what is leaving waits no more', async () => {
    const { ledger } = fixture();
    await file(ledger, { state: 'queued', priority: 'interactive', nextActionAt: START + 5 });
    await file(ledger, { state: 'scheduled', priority: 'interactive', nextActionAt: START + 60_000 });
    await file(ledger, { state: 'queued', priority: 'bulk', nextActionAt: START });
    await file(ledger, { state: 'sending', nextActionAt: START });
    await file(ledger, { state: 'requested', nextActionAt: START + 9 });
    const stopped = await file(ledger, { state: 'cancelled', nextActionAt: null });
    await ledger.transact((it) => it.insertFollowUp(aFollowUp(stopped, { state: 'pending', nextActionAt: START + 1 }), anEvent(stopped)));
    const [figures, ...others] = await ledger.reader.workFigures();
    expect(others).toEqual([]);
    expect(figures).toMatchObject({ account: stopped.account, unknownSince: null, attention: 0 });
    expect(figures?.queue).toEqual([
      { workClass: 'interactive_stop', waiting: 2, firstDueAt: START + 5 },
      { workClass: 'follow_up', waiting: 1, firstDueAt: START + 1 },
      { workClass: 'unknown', waiting: 0, firstDueAt: null },
      { workClass: 'bulk_stop', waiting: 1, firstDueAt: START },
      { workClass: 'watching', waiting: 1, firstDueAt: START + 9 },
    ]);
  });

  test('rows of running batches are told of, also where nothing else is', async () => {
    const { ledger } = fixture();
    for (const [state, rows] of [['running', 3], ['paused', 2]] as const) {
      const batch = aBatch({ state, activeSince: START });
      await ledger.transact((it) => insertBatch(it, batch, Array.from({ length: rows }, (_, index) => aBatchItem(batch, index + 1))));
    }
    const figures = await ledger.reader.workFigures();
    expect(figures.map(({ batchRows }) => batchRows)).toEqual([3]);
  });

  test('each account has its own, with its longest doubt and its desk', async () => {
    const { ledger } = fixture();
    await file(ledger, { account: 'a', state: 'unknown', stateSince: START + 30, nextActionAt: START + 40 });
    await file(ledger, { account: 'a', state: 'unknown', stateSince: START + 20, nextActionAt: START + 50 });
    await file(ledger, { account: 'b', state: 'needs_attention', nextActionAt: null });
    const figures = await ledger.reader.workFigures();
    expect(figures.map(({ account, unknownSince, attention }) => [account, unknownSince, attention])).toEqual([
      ['a', START + 20, 0],
      ['b', null, 1],
    ]);
    expect(figures[0]?.queue.find(({ workClass }) => workClass === 'unknown')).toEqual({ workClass: 'unknown', waiting: 2, firstDueAt: START + 40 });
  });
}
