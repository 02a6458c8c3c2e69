import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { timestamp } from '../model/clock.ts';
import { LaneWorker } from './lane-worker.ts';
import { RequestCancellation } from '../use-cases/request-cancellation.ts';
import { WithdrawCancellation } from '../use-cases/withdraw-cancellation.ts';
import { ALICE, BOB, createUseCaseHarness, fakeAccount, ROUTE, settle, valueOf } from '../test-support/index.ts';

function setUp() {
  const core = createUseCaseHarness({ accounts: [fakeAccount('acme', { rateLimit: { requests: 5, perSeconds: 1 } })] });
  core.remote.add({ id: '7' });
  const worker = core.container.resolve(LaneWorker);
  worker.start({ claim: 'all' });
  const stop = async () => {
    const stopped = worker.stop(1_000);
    await core.clock.advance(3_000);
    await stopped;
  };
  return { ...core, stop };
}

describe('law 6: one winner', () => {
  test('law 6: of withdrawing and sending exactly one wins, whenever the one meets the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 4 }), async (window, offset, turns) => {
        const core = setUp();
        const { view } = valueOf(await core.request({ sendAfter: timestamp(core.clock.now() + window) }));
        await core.clock.advance(Math.max(0, window + 200 + (offset - 30) * 10));
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        const withdrawing = core.container.resolve(WithdrawCancellation).execute(view.id, { actor: ALICE });
        await settle();
        const withdrawal = await withdrawing;
        await core.clock.advance(60_000);
        const { state } = (await core.record(view.id)).cancellation;
        expect([withdrawal.ok, state, core.remote.writes.length]).toEqual(withdrawal.ok ? [true, 'withdrawn', 0] : [false, 'cancelled', 1]);
        await core.stop();
      }),
      { numRuns: 150 },
    );
  });

  test('law 6: a hundred who withdraw at once make one withdrawal, and nothing is sent', async () => {
    const core = setUp();
    const { view } = valueOf(await core.request({ sendAfter: timestamp(core.clock.now() + 1_000) }));
    await core.clock.advance(500);
    const withdrawals = await Promise.all(Array.from({ length: 100 }, () => core.container.resolve(WithdrawCancellation).execute(view.id, { actor: ALICE })));
    expect(withdrawals.every((withdrawal) => withdrawal.ok)).toBe(true);
    await core.clock.advance(10_000);
    expect(core.remote.writes).toEqual([]);
    const moves = (await core.events(view.id)).filter((event) => event.to === 'withdrawn');
    expect(moves).toHaveLength(1);
    await core.stop();
  });
});

describe('law 4: joining while scheduled', () => {
  test('law 4: the earliest time wins, and the order is written to once', async () => {
    const core = setUp();
    const begun = core.clock.now();
    const { view } = valueOf(await core.request({ sendAfter: timestamp(begun + 60_000) }));
    await core.clock.advance(1_000);
    const joined = valueOf(await core.request({ sendAfter: timestamp(begun + 10_000) }, { actor: BOB }));
    expect(joined).toMatchObject({ joined: true, view: { id: view.id, state: 'scheduled' } });
    await core.clock.advance(8_900);
    expect(core.remote.writes).toEqual([]);
    await core.clock.advance(2_000);
    expect(core.remote.writes).toHaveLength(1);
    expect(core.remote.writes[0]!.at - begun).toBeGreaterThanOrEqual(10_000);
    await core.clock.advance(120_000);
    expect(core.remote.writes).toHaveLength(1);
    await core.stop();
  });

  test('law 4: fifty identical requests at once are one cancellation and one write', async () => {
    const core = setUp();
    const requests = Array.from({ length: 50 }, (_, index) =>
      core.container.resolve(RequestCancellation).execute({ reference: 'acme:7', reason: 'fraud' }, { actor: ALICE, idempotencyKey: `key-${index % 5}`, route: ROUTE }),
    );
    const ids = new Set((await Promise.all(requests)).map((request) => valueOf(request).view.id));
    expect(ids.size).toBe(1);
    await core.clock.advance(30_000);
    expect(core.remote.writes).toHaveLength(1);
    expect((await core.record([...ids][0]!)).requesters).toHaveLength(5);
    await core.stop();
  });

  test('law 4: an expected order number that joins while the slot is waited for is still checked', async () => {
    const core = setUp();
    core.remote.find({ kind: 'job', id: '7' })!.merchantNumber = '1001';
    const budget = `credential ${JSON.stringify('token-of-acme')}`;
    core.remote.scriptRead(async () => {
      await core.ledger.transact((transaction) => transaction.blockBudget(budget, 5_000));
      return undefined as never;
    });
    const { view } = valueOf(await core.request());
    await core.clock.advance(1_000);
    valueOf(await core.request({ expectedOrderNumber: '1002' }, { actor: BOB }));
    await core.clock.advance(30_000);
    expect((await core.record(view.id)).cancellation).toMatchObject({ state: 'failed', failure: { code: 'invalid_request' } });
    expect(core.remote.writes).toEqual([]);
    await core.stop();
  });
});
