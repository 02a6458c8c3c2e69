import { expect, test } from '@jest/globals';
import { SAMPLE_BATCH } from '../test-support/sample-batch.ts';
import { leftText, settledCount, standingText } from './batch-standing.ts';

const NOW = Date.parse('2026-03-02T09:00:00Z');

test('how far, how fast, how long still', () => {
  expect(standingText(SAMPLE_BATCH, NOW)).toBe('1203 of 99950 settled: 40 … queued, 2 ↑ sending, 1190 ✔ cancelled, 10 ✘ refused · 3.9/s · about 7 h left');
  expect(settledCount(SAMPLE_BATCH)).toBe(1_203);
});

test('what nobody can say is left out', () => {
  const { finishBy: _, ...rest } = SAMPLE_BATCH;
  expect(standingText({ ...rest, progress: { ...SAMPLE_BATCH.progress!, ratePerSecond: 0 } }, NOW)).toMatch(/refused$/);
  expect(standingText(SAMPLE_BATCH, NOW + 86_400_000)).toMatch(/3\.9\/s$/);
});

test.each([
  [1, 'about 1 s left'],
  [89_000, 'about 89 s left'],
  [90_000, 'about 2 min left'],
  [5_300_000, 'about 88 min left'],
  [6 * 3_600_000, 'about 6 h left'],
])('%i ms are %s', (milliseconds, words) => {
  expect(leftText(milliseconds)).toBe(words);
});
