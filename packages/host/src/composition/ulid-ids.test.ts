import { expect, test } from '@jest/globals';
import { systemClock } from './system-clock.ts';
import { createUlidIds } from './ulid-ids.ts';

test('ids bear their prefix and sort in the order they were given, within a millisecond too', () => {
  const ids = createUlidIds({ ...systemClock, now: () => 1_700_000_000_000 });
  const given = Array.from({ length: 100 }, () => ids.next('can'));
  expect(given[0]).toMatch(/^can_[0-9A-HJKMNP-TV-Z]{26}$/);
  expect([...given].sort()).toEqual(given);
  expect(new Set(given).size).toBe(100);
});
