import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FakeClock, MemoryLedger } from '../test-support/index.ts';
import { slowLedger, SlotUsers, type SlotUser } from '../test-support/slot-users.ts';
import { BudgetPump } from './budget-pump.ts';
import { slotLimit } from './rate-budget.ts';

const BUDGET = 'budget';

/** Some processes on one ledger, whose answers come late by what `answerMs` says. */
function processes(count: number, rate: number, answerMs: () => number = () => 0) {
  const clock = new FakeClock();
  const ledger = new MemoryLedger(clock);
  const pace = slotLimit({ rateLimit: { requests: rate, perSeconds: 1 } });
  const pumps = Array.from({ length: count }, () => new BudgetPump(BUDGET, pace, slowLedger(ledger, clock, answerMs), clock));
  const users = new SlotUsers(clock);
  return { clock, ledger, pumps, users, start: (process: number, user: SlotUser) => users.start(pumps[process % count]!, user) };
}

/** Different, and the same in each run. */
function spread(most: number): () => number {
  let index = 0;
  return () => (most * ((index++ * 7) % 11)) / 10;
}

const TROUBLES = ['none', 'slow ledger', 'stalls', 'a 429'] as const;
const MIXES = ['reads', 'writes', 'both'] as const;
const grid = [4, 10, 25, 50, 100].flatMap((rate) => [1, 2, 3].flatMap((count) => MIXES.flatMap((mix) => TROUBLES.map((trouble) => ({ rate, count, mix, trouble })))));

describe('the grid', () => {
  test.each(grid)('law 7: $rate a second, $count processes, $mix, trouble: $trouble', async ({ rate, count, mix, trouble }) => {
    const { clock, ledger, users, start } = processes(count, rate, trouble === 'slow ledger' ? spread(4) : undefined);
    const readyMs = spread(15);
    const seconds = rate < 25 ? 3 : 1.3;
    for (let user = 0; user < rate * (seconds + 1); user++) {
      start(user, { kind: mix === 'reads' || (mix === 'both' && user % 2 === 0) ? 'read' : 'write', readyMs: readyMs() });
    }
    for (let tenth = 0; tenth < seconds * 10; tenth++) {
      if (trouble === 'stalls' && tenth % 4 === 1) clock.stall(13 + 9 * tenth);
      if (trouble === 'a 429' && tenth === 9) await ledger.transact((transaction) => transaction.blockBudget(BUDGET, 700));
      await clock.advance(100);
    }
    expect(users.mostIn(1_000)).toBeLessThanOrEqual(rate);
    if (trouble === 'none' || trouble === 'slow ledger') expect(users.perSecond).toBeGreaterThanOrEqual((count === 1 ? 0.98 : 0.96) * rate);
    else expect(users.times.length).toBeGreaterThan(rate / 2);
  }, 60_000);
});

const user = fc.record({ kind: fc.constantFrom('read' as const, 'write' as const), readyMs: fc.constantFrom(0, 3, 20, 90), process: fc.nat(2) });
const move = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('arrive' as const), users: fc.array(user, { maxLength: 25 }) }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('advance' as const), ms: fc.integer({ min: 1, max: 600 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('stall' as const), ms: fc.integer({ min: 1, max: 400 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('block' as const), ms: fc.integer({ min: 1, max: 900 }) }) },
);

test.each([2, 10, 60])('law 7: whoever comes, stalls or wakes late, no second holds more than %d', async (rate) => {
  await fc.assert(
    fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 40 }), fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 7 }), async (moves, late) => {
      let asked = 0;
      const { clock, ledger, pumps, users, start } = processes(3, rate, () => late[asked++ % late.length]!);
      for (const it of moves) {
        if (it.do === 'arrive') for (const one of it.users) start(one.process, one);
        if (it.do === 'advance') await clock.advance(it.ms);
        if (it.do === 'stall') clock.stall(it.ms);
        if (it.do === 'block') {
          const blocking = ledger.transact((transaction) => transaction.blockBudget(BUDGET, it.ms));
          for (const pump of pumps) pump.void();
          await blocking;
        }
      }
      await clock.advance(2_500);
      expect(users.mostIn(1_000)).toBeLessThanOrEqual(rate);
    }),
    { numRuns: 60 },
  );
}, 60_000);

test('law 7: at 500 a second it is as exact', async () => {
  const { clock, users, start } = processes(1, 500);
  for (let user = 0; user < 900; user++) start(0, { kind: user % 2 === 0 ? 'read' : 'write', readyMs: user % 16 });
  await clock.advance(1_500);
  expect(users.mostIn(1_000)).toBeLessThanOrEqual(500);
  expect(users.perSecond).toBeGreaterThanOrEqual(0.98 * 500);
}, 60_000);

test.each([4, 10])('law 7: a ledger that answers nobody for a while lets nobody send late, at %d a second', async (rate) => {
  for (let offset = 0; offset < 1_000 / rate; offset += 7) {
    let stuck = false;
    const { clock, users, start } = processes(3, rate, () => (stuck ? 700 : 1));
    for (let user = 0; user < rate * 8; user++) start(user, { kind: 'read', readyMs: 0 });
    await clock.advance(1_500 + offset);
    stuck = true;
    await clock.advance(400);
    stuck = false;
    await clock.advance(3_000);
    expect(users.mostIn(1_000)).toBeLessThanOrEqual(rate);
  }
});

test.each([4, 25, 100])('law 7: a ledger that is far away costs few slots, at %d a second', async (rate) => {
  for (const far of [12, 30]) {
    const { clock, users, start } = processes(1, rate, () => far);
    for (let user = 0; user < rate * 5; user++) start(0, { kind: user % 2 === 0 ? 'read' : 'write', readyMs: 5 });
    await clock.advance(4_000);
    expect(users.mostIn(1_000)).toBeLessThanOrEqual(rate);
    expect(users.perSecond / rate).toBeGreaterThan(0.8);
  }
});

test('law 7: slots that nobody used in time are lost, not used in a burst', async () => {
  const { clock, users, start } = processes(1, 4);
  for (let user = 0; user < 8; user++) start(0, { kind: 'read', readyMs: 0 });
  await clock.advance(260);
  clock.stall(3_000);
  await clock.advance(100);
  expect(users.times.filter((time) => time > 300)).toHaveLength(1);
});

test('law 7: an interactive read waits for one slot, whatever bulk writes got ready before it', async () => {
  const { clock, users, start } = processes(1, 50);
  for (let user = 0; user < 200; user++) start(0, { kind: 'write', readyMs: 5 });
  await clock.advance(1_000);
  const before = users.times.length;
  start(0, { kind: 'read', readyMs: 0, urgency: 'interactive_stop' });
  const asked = clock.monotonic();
  await clock.advance(21);
  expect(users.times.length).toBe(before + 1);
  expect(users.times.at(-1)! - asked).toBeLessThanOrEqual(20.3);
});
