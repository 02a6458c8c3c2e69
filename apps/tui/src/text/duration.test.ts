import { expect, test } from '@jest/globals';
import { ageText, durationText, untilText } from './duration.ts';

const NOW = Date.parse('2026-03-02T09:00:00Z');

test.each([
  [0, '0 s'],
  [250, '1 s'],
  [89_000, '89 s'],
  [90_000, '2 min'],
  [5 * 60_000, '5 min'],
  [3 * 3_600_000, '3 h'],
  [72 * 3_600_000, '3 d'],
])('%i ms are %s', (milliseconds, words) => {
  expect(durationText(milliseconds)).toBe(words);
});

test('an age is told in whole seconds, and never as less than nothing', () => {
  expect(ageText('2026-03-02T08:59:57.100Z', NOW)).toBe('2 s');
  expect(ageText('2026-03-02T09:00:05Z', NOW)).toBe('0 s');
});

test('a time that comes is counted down, and then is now', () => {
  expect(untilText('2026-03-02T09:00:12Z', NOW)).toBe('in 12 s');
  expect(untilText('2026-03-02T09:00:00Z', NOW)).toBe('now');
});

test('what is no time is told as not known', () => {
  expect(ageText('soon', NOW)).toBe('?');
  expect(untilText('soon', NOW)).toBe('in ?');
});
