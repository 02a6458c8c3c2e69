import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { LedgerUnavailableError } from '../errors/ledger-unavailable-error.ts';
import { FakeClock, MemoryLedger } from '../test-support/index.ts';
import { BudgetPump } from './budget-pump.ts';
import type { Urgency } from './waiting-line.ts';

const PACE = { spacingMs: 1_000, horizonMs: 1_000, toleranceMs: 10 };
const NEVER = new AbortController().signal;

describe('one budget’s slots', () => {
  let clock: FakeClock;
  let ledger: MemoryLedger;
  let served: string[];
  beforeEach(() => {
    clock = new FakeClock();
    ledger = new MemoryLedger(clock);
    served = [];
  });
  afterEach(() => expect(clock.sleeping).toBeLessThanOrEqual(1));

  const pumpOf = () => new BudgetPump('budget', PACE, ledger, clock);
  const wait = (pump: BudgetPump, name: string, urgency: Urgency, signal = NEVER) =>
    void pump.acquire(urgency, signal).then(
      (granted) => served.push(granted ? name : `${name} given up`),
      (error: unknown) => served.push(`${name} ${LedgerUnavailableError.isInstance(error) ? 'lost' : 'failed'}`),
    );

  test('law 7: the most urgent goes first, those alike in their order', async () => {
    const pump = pumpOf();
    wait(pump, 'first', 'watching');
    await clock.advance(1);
    for (const [name, urgency] of [['watching', 'watching'], ['bulk', 'bulk_stop'], ['read', 'person_read'], ['stop', 'interactive_stop'], ['second stop', 'interactive_stop']] as const) {
      wait(pump, name, urgency);
    }
    await clock.advance(10_000);
    expect(served).toEqual(['first', 'stop', 'second stop', 'read', 'bulk', 'watching']);
  });

  test('law 7: one slot in ten goes to the urgency that was served longest ago', async () => {
    const pump = pumpOf();
    wait(pump, 'watching', 'watching');
    for (let stop = 0; stop < 20; stop++) wait(pump, `stop ${stop}`, 'interactive_stop');
    await clock.advance(12_000);
    expect(served.indexOf('watching')).toBe(9);
  });

  test('law 7: a slot that was given ahead is void once another process saw a 429', async () => {
    const [mine, other] = [pumpOf(), pumpOf()];
    wait(mine, 'mine', 'interactive_stop');
    wait(other, 'other', 'interactive_stop');
    await clock.advance(500);
    expect(served).toEqual(['mine']);
    await ledger.transact((transaction) => transaction.blockBudget('budget', 30_000));
    await clock.advance(29_000);
    expect(served).toEqual(['mine']);
    await clock.advance(2_000);
    expect(served).toEqual(['mine', 'other']);
  });

  test('whoever gives up frees its place in the line, and is told', async () => {
    const pump = pumpOf();
    const patience = new AbortController();
    wait(pump, 'first', 'bulk_stop');
    wait(pump, 'impatient', 'bulk_stop', patience.signal);
    wait(pump, 'patient', 'bulk_stop');
    await clock.advance(10);
    patience.abort();
    await clock.advance(1);
    wait(pump, 'late', 'bulk_stop', patience.signal);
    await clock.advance(1_100);
    expect(served).toEqual(['first', 'impatient given up', 'late given up', 'patient']);
  });

  test('a lost ledger is told to all who wait, and the next one is served again', async () => {
    const pump = pumpOf();
    wait(pump, 'first', 'bulk_stop');
    await clock.advance(10);
    wait(pump, 'one', 'bulk_stop');
    wait(pump, 'two', 'bulk_stop');
    ledger.lose();
    await clock.advance(3_000);
    expect(served).toEqual(['first', 'one lost', 'two lost']);
    ledger.restore();
    wait(pump, 'three', 'bulk_stop');
    await clock.advance(3_000);
    expect(served.at(-1)).toBe('three');
  });
});
