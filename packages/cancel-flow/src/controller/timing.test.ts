import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { realClock } from './timing.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('a pause ends in time', async () => {
  const pause = realClock.sleep(1_000);
  jest.advanceTimersByTime(1_000);
  await expect(pause).resolves.toBeUndefined();
  expect(jest.getTimerCount()).toBe(0);
});

test('a pause that nobody wants leaves no timer', async () => {
  const controller = new AbortController();
  const pause = realClock.sleep(1_000, controller.signal);
  controller.abort();
  await expect(pause).resolves.toBeUndefined();
  await realClock.sleep(1_000, controller.signal);
  expect(jest.getTimerCount()).toBe(0);
});
