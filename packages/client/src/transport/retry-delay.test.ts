import { expect, test } from '@jest/globals';
import { retryAfterMs } from './retry-delay.ts';

function asked(text: string) {
  return retryAfterMs(new Headers({ 'retry-after': text }));
}

test('Retry-After is seconds or a date', () => {
  expect([asked('3'), asked('0'), asked('nonsense'), retryAfterMs(new Headers())]).toEqual([3000, 0, undefined, undefined]);
  expect(asked('Thu, 01 Jan 1970 00:00:00 GMT')).toBe(0);
  expect(asked(new Date(Date.now() + 60_000).toUTCString())).toBeGreaterThan(50_000);
});
