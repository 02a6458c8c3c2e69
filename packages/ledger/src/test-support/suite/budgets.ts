import type { SlotGrant, SlotLimit } from '@countermand/core';
import fc from 'fast-check';
import { START } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

const LIMIT: SlotLimit = { spacingMs: 250, horizonMs: 250 };

const asks = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ advance: fc.constantFrom(0, 0, 0, 1, 7, 30, 255, 400), block: fc.constant(0), count: fc.integer({ min: 1, max: 40 }) }) },
    { weight: 1, arbitrary: fc.record({ advance: fc.nat(20), block: fc.nat(1_500), count: fc.constant(1) }) },
  ),
  { minLength: 20, maxLength: 300 },
);

export function describeBudgets(open: OpenFixture): void {
  const fixture = eachWithLedger(open);
  const take = (limit = LIMIT, { budget = 'b', count = 1 } = {}) => fixture().ledger.transact((it) => it.takeSlots(budget, limit, count));
  const block = (forMs: number) => fixture().ledger.transact((it) => it.blockBudget('b', forMs));
  const slot = (now: number, firstAt: number, generation = 0) => ({ granted: true, now, firstAt, count: 1, generation });

  test('slots are a spacing apart and given no further ahead than the horizon', async () => {
    const { ledger, clock } = fixture();
    expect(await ledger.reader.budget('b')).toEqual({ nextSlotAt: 0, blockedUntil: null, generation: 0 });
    expect(await take()).toEqual(slot(START, START));
    expect(await take()).toEqual(slot(START, START + 250));
    expect(await take()).toEqual({ granted: false, waitMs: 250 });
    clock.advance(250);
    expect(await take()).toEqual(slot(START + 250, START + 500));
    expect(await ledger.reader.budget('b')).toEqual({ nextSlotAt: START + 750, blockedUntil: null, generation: 0 });
    expect(await take(LIMIT, { budget: 'another' })).toMatchObject({ granted: true });
  });

  test('several are given at once: as many as were asked for, as far as the horizon allows', async () => {
    const { ledger } = fixture();
    const limit = { spacingMs: 10, horizonMs: 100 };
    expect(await take(limit, { count: 3 })).toEqual({ granted: true, now: START, firstAt: START, count: 3, generation: 0 });
    expect(await take(limit, { count: 50 })).toEqual({ granted: true, now: START, firstAt: START + 30, count: 8, generation: 0 });
    expect(await take(limit, { count: 50 })).toEqual({ granted: false, waitMs: 10 });
    expect(await ledger.reader.budget('b')).toMatchObject({ nextSlotAt: START + 110 });
  });

  test('a budget that rested owes nothing: one slot, not many', async () => {
    const { clock } = fixture();
    await take();
    clock.advance(100_000);
    const limit = { ...LIMIT, horizonMs: 0 };
    expect(await take(limit, { count: 5 })).toMatchObject({ granted: true, firstAt: clock.now(), count: 1 });
    expect(await take(limit)).toEqual({ granted: false, waitMs: 250 });
  });

  test('a block voids what was given ahead, is obeyed, and only grows', async () => {
    const { ledger, clock } = fixture();
    await take();
    await take();
    await block(5_000);
    await block(2_000);
    expect(await ledger.reader.budget('b')).toEqual({ nextSlotAt: START + 5_000, blockedUntil: START + 5_000, generation: 2 });
    expect(await take()).toEqual({ granted: false, waitMs: 4_750 });
    clock.advance(4_750);
    expect(await take()).toEqual(slot(START + 4_750, START + 5_000, 2));
  });

  test('a long block stands even when it lies beyond every horizon', async () => {
    await block(86_400_000);
    expect(await take()).toEqual({ granted: false, waitMs: 86_400_000 - 250 });
  });

  test('a clock that was set back by hours does not close the budget for hours', async () => {
    const { clock } = fixture();
    await take();
    await take();
    clock.set(START - 4 * 3_600_000);
    expect(await take()).toEqual(slot(clock.now(), clock.now()));
  });

  test.each([4, 50])('at R = %d no second ever holds more than R slots', async (rate) => {
    const { ledger, clock } = fixture();
    const limit = { spacingMs: 1_000 / (0.98 * rate), horizonMs: Math.max(1_000 / rate, 100) };
    let run = 0;
    await fc.assert(
      fc.asyncProperty(asks, async (steps) => {
        run += 1;
        let used: number[] = [];
        await ledger.transact(async (transaction) => {
          for (const { advance, block: blockMs, count } of steps) {
            clock.advance(advance);
            if (blockMs > 0) {
              await transaction.blockBudget(`run-${run}`, blockMs);
              // Slots that lay ahead are void now.
              used = used.filter((at) => at <= clock.now());
            }
            const grant: SlotGrant = await transaction.takeSlots(`run-${run}`, limit, count);
            if (grant.granted) used.push(...Array.from({ length: grant.count }, (_, index) => grant.firstAt + index * limit.spacingMs));
            else expect(grant.waitMs).toBeGreaterThan(0);
          }
        });
        const most = used.map((start) => used.filter((at) => at >= start && at <= start + 1_000).length);
        expect(Math.max(0, ...most)).toBeLessThanOrEqual(rate);
      }),
      { numRuns: 60 },
    );
  });

  test('two handles share one budget', async () => {
    const { ledger, another } = fixture();
    const other = await another();
    const limit = { spacingMs: 10, horizonMs: 10_000 };
    const grants = await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? ledger : other).transact((it) => it.takeSlots('b', limit, 1))));
    const times = grants.map((grant) => (grant.granted ? grant.firstAt : Number.NaN)).sort((left, right) => left - right);
    expect(times).toEqual(Array.from({ length: 40 }, (_, index) => START + index * 10));
  });
}
