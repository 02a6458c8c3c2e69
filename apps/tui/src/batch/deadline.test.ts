import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Deadline } from './deadline.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test('it aborts when the time is over', () => {
  const { signal } = new Deadline(5_000, new AbortController().signal);
  jest.advanceTimersByTime(4_999);
  expect(signal.aborted).toBe(false);
  jest.advanceTimersByTime(1);
  expect(signal.aborted).toBe(true);
});

test('it aborts as soon as the earlier signal does, before or after', () => {
  const earlier = new AbortController();
  const deadline = new Deadline(undefined, earlier.signal);
  earlier.abort();
  expect([deadline.signal.aborted, new Deadline(5_000, earlier.signal).signal.aborted]).toEqual([true, true]);
});

test('released, it never does', () => {
  const earlier = new AbortController();
  const deadline = new Deadline(5_000, earlier.signal);
  deadline.release();
  earlier.abort();
  jest.advanceTimersByTime(10_000);
  expect(deadline.signal.aborted).toBe(false);
});
