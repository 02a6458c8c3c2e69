import { expect, test } from '@jest/globals';
import { systemClock } from './system-clock.ts';

test('sleep ends at once when its signal aborts, before or meanwhile', async () => {
  const controller = new AbortController();
  const sleeping = systemClock.sleep(60_000, controller.signal);
  controller.abort();
  await sleeping;
  await systemClock.sleep(60_000, controller.signal);
  expect(controller.signal.aborted).toBe(true);
});

test('the monotonic clock does not go back', () => {
  const before = systemClock.monotonic();
  expect(systemClock.monotonic()).toBeGreaterThanOrEqual(before);
});
