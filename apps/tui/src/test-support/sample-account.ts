import type { AccountSummary } from '@countermand/core';

/** What waits, by class of work: nothing. */
export const NOTHING_WAITS = { interactive_stop: 0, follow_up: 0, unknown: 0, bulk_stop: 0, watching: 0 } as const;

/** An account at work, with everything a view can hold. */
export const SAMPLE_ACCOUNT: AccountSummary = {
  id: 'shop',
  provider: 'invented',
  displayName: 'Invented',
  usable: true,
  problem: null,
  baseUrl: 'https://invented.test',
  store: null,
  demo: false,
  budget: { limit: { requests: 4, perSeconds: 1 }, nextSlotAt: '2026-03-02T09:00:02Z', blockedUntil: null, bulkRestsUntil: null },
  waiting: { ...NOTHING_WAITS, bulk_stop: 120, watching: 5 },
  drainedAt: null,
  worker: 'live',
};
