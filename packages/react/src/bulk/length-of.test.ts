import { expect, test } from '@jest/globals';
import { lengthOf } from './length-of.ts';

test.each([
  [-4_000, 'en', '1 second'],
  [2_300, 'en', '3 seconds'],
  [89_000, 'en', '89 seconds'],
  [90_000, 'en', '2 minutes'],
  [89 * 60_000, 'en', '89 minutes'],
  [5 * 3_600_000, 'en', '5 hours'],
  [121_000, 'de', '3 Minuten'],
])('%d ms in %s are %s', (milliseconds, locale, told) => {
  expect(lengthOf(milliseconds, locale)).toBe(told);
});
