import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { RateLimiter } from './rate-limiter.ts';

beforeEach(() => void jest.useFakeTimers({ now: 1_000_000 }));
afterEach(() => void jest.useRealTimers());

test('so many and no more within a window; then the budget is whole again', async () => {
  const limiter = new RateLimiter({ requests: 2, perSeconds: 60 });
  expect(await limiter.take('a')).toEqual({ allowed: true, remaining: 1, resetMs: 60_000 });
  jest.advanceTimersByTime(10_000);
  expect(await limiter.take('a')).toEqual({ allowed: true, remaining: 0, resetMs: 50_000 });
  expect(await limiter.take('a')).toEqual({ allowed: false, remaining: 0, resetMs: 50_000 });
  expect(await limiter.take('b')).toMatchObject({ allowed: true });
  jest.advanceTimersByTime(50_000);
  expect(await limiter.take('a')).toEqual({ allowed: true, remaining: 1, resetMs: 60_000 });
});

test('a look takes nothing', async () => {
  const limiter = new RateLimiter({ requests: 1, perSeconds: 1 });
  expect(await limiter.look('a')).toEqual({ allowed: true, remaining: 1, resetMs: 1_000 });
  await limiter.take('a');
  expect(await limiter.look('a')).toMatchObject({ allowed: true, remaining: 0 });
});

test('what is over is forgotten', async () => {
  const limiter = new RateLimiter({ requests: 1, perSeconds: 1 });
  for (let number = 0; number < 1_000; number++) await limiter.take(`address:${number}`);
  expect(jest.getTimerCount()).toBe(1_000);
  jest.advanceTimersByTime(1_000);
  expect(jest.getTimerCount()).toBe(0);
});
