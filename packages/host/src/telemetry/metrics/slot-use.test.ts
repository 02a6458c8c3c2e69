import { expect, test } from '@jest/globals';
import { SlotUse } from './slot-use.ts';

test('slots a second over the last full minute, by account', () => {
  let seconds = 1_000.5;
  const use = new SlotUse(() => seconds);
  expect(use.perSecond('a')).toBe(0);
  for (let slot = 0; slot < 240; slot++) {
    use.note('a');
    seconds += 0.25;
  }
  expect(use.perSecond('a')).toBeCloseTo(4, 0);
  expect(use.perSecond('b')).toBe(0);
  seconds += 30;
  expect(use.perSecond('a')).toBeCloseTo(2, 0);
  seconds += 60;
  expect(use.perSecond('a')).toBe(0);
});
