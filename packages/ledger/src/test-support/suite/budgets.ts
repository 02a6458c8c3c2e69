import type { SlotGrant, SlotLimit } from '@countermand/core';
import fc from 'fast-check';
import { START } from '../fixtures.ts';
import { eachWithLedger, type OpenFixture } from './fixture.ts';

const LIMIT: SlotLimit = { spacingMs: 250, horizonMs: 250 };

const asks = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ advance: fc.constantFrom(0, 0, 0, 1, 7, 30, 255, 400), block: fc.constant(0) }) },
    { weight: 1, arbitrary: fc.record({ advance: fc.nat(20), block: fc.nat(1_500) }) },
  ),
  { minLength: 20, maxLength: 300 },
);

export function describeBudgets(open: OpenFixture): void {
  const fixture = eachWithLedger(open);
  const take = (limit = LIMIT, budget = 'b') => fixture().ledger.transact((it) => it.takeSlot(budget, limit));
  const block = (until: number) => fixture().ledger.transact((it) => it.blockBudget('b', until));

  test('slots are a spacing apart and given no further ahead than the horizon', async () => {
    const { ledger, clock } = fixture();
    expect(await ledger.reader.budget('b')).toEqual({ nextSlotAt: 0, blockedUntil: null, generation: 0 });
    expect(await take()).toEqual({ granted: true, at: START, generation: 0 });
    expect(await take()).toEqual({ granted: true, at: START + 250, generation: 0 });
    expect(await take()).toEqual({ granted: false, waitMs: 250 });
    clock.advance(250);
    expect(await take()).toEqual({ granted: true, at: START + 500, generation: 0 });
    expect(await ledger.reader.budget('b')).toEqual({ nextSlotAt: START + 750, blockedUntil: null, generation: 0 });
    expect(await take(LIMIT, 'another')).toMatchObject({ granted: true });
  });

  test('a budget that rested owes nothing: one slot, not many', async () => {
    const { clock } = fixture();
    await take();
    clock.advance(100_000);
    const limit = { ...LIMIT, horizonMs: 0 };
    expect(await take(limit)).toMatchObject({ granted: true, at: clock.now() });
    expect(await take(limit)).toEqual({ granted: false, waitMs: 250 });
  });

  test('a block voids what was given ahead, is obeyed, and only grows', async () => {
    const { ledger, clock } = fixture();
    await take();
    await take();
    await block(START + 5_000);
    await block(START + 2_000);
    expect(await ledger.reader.budget('b')).toEqual({ nextSlotAt: START + 5_000, blockedUntil: START + 5_000, generation: 2 });
    expect(await take()).toEqual({ granted: false, waitMs: 4_750 });
    clock.advance(4_750);
    expect(await take()).toEqual({ granted: true, at: START + 5_000, generation: 2 });
  });

  test('a long block stands even when it lies beyond every horizon', async () => {
    await block(START + 86_400_000);
    expect(await take()).toEqual({ granted: false, waitMs: 86_400_000 - 250 });
  });

  test('a clock that was set back by hours does not close the budget for hours', async () => {
    const { clock } = fixture();
    await take();
    await take();
    clock.set(START - 4 * 3_600_000);
    expect(await take()).toEqual({ granted: true, at: clock.now(), generation: 0 });
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
          for (const { advance, block: blockMs } of steps) {
            clock.advance(advance);
            if (blockMs > 0) {
              await transaction.blockBudget(`run-${run}`, clock.now() + blockMs);
              // Slots that lay ahead are void now.
              used = used.filter((at) => at <= clock.now());
            }
            const grant: SlotGrant = await transaction.takeSlot(`run-${run}`, limit);
            if (grant.granted) used.push(grant.at);
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
    const grants = await Promise.all(Array.from({ length: 40 }, (_, index) => (index % 2 ? ledger : other).transact((it) => it.takeSlot('b', limit))));
    const times = grants.map((grant) => (grant.granted ? grant.at : Number.NaN)).sort((left, right) => left - right);
    expect(times).toEqual(Array.from({ length: 40 }, (_, index) => START + index * 10));
  });
}
