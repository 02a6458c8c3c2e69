import { expect, test } from '@jest/globals';
import { backoffMs } from './backoff.ts';

test('pauses grow, differ, and stay bounded', () => {
  const pauses = Array.from({ length: 50 }, (_, index) => backoffMs(index + 1));
  expect(pauses[0]).toBeLessThanOrEqual(250);
  expect(Math.max(...pauses)).toBeLessThanOrEqual(10_000);
  expect(Math.min(...pauses.slice(6))).toBeGreaterThanOrEqual(5_000);
});
