import { expect, test } from '@jest/globals';
import type { UsableAccount } from '../accounts/account.ts';
import { LedgerUnavailableError } from '../errors/ledger-unavailable-error.ts';
import type { Ledger } from '../ports/ledger.ts';
import { FakeClock, MemoryLedger, overriding } from '../test-support/index.ts';
import { RateBudget } from './rate-budget.ts';

const RETRY_AFTER_MS = 30_000;

test.each([1, 3])('law 7: a Retry-After that could not be written %p times is written once the ledger is there', async (failures) => {
  const clock = new FakeClock();
  const ledger = new MemoryLedger(clock);
  let left = failures;
  const away: Ledger = overriding<Ledger>(ledger, {
    transact: (work) => (left-- > 0 ? Promise.reject(new LedgerUnavailableError('It is away.')) : ledger.transact(work)),
  });
  const budget = new RateBudget(away, clock, { create: () => { throw new Error('Nothing is sent here.'); }, fingerprint: () => Promise.resolve('budget') });
  const told = budget.throttled({ id: 'acme', profile: {} } as UsableAccount, RETRY_AFTER_MS);
  const began = clock.now();
  await clock.advance(1_000);
  await told;
  expect((await ledger.reader.budget('budget')).blockedUntil).toBe(began + RETRY_AFTER_MS);
});
