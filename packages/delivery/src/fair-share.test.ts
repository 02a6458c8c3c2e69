import { expect, test } from '@jest/globals';
import { fairShare, shouldGiveOne } from './fair-share.ts';

test.each([
  ['one worker takes all', { ready: 5, active: 2, workers: 1 }, 7],
  ['they share', { ready: 4, active: 8, workers: 3 }, 4],
  ['the rest is somebody’s', { ready: 0, active: 7, workers: 3 }, 3],
  ['with nothing to do one may be taken', { ready: 0, active: 0, workers: 3 }, 1],
  ['nobody is counted yet', { ready: 3, active: 0, workers: 0 }, 3],
  ['no more than a worker may hold', { ready: 500, active: 0, workers: 1 }, 100],
])('fair share: %s', (_what, spread, share) => {
  expect(fairShare(spread, 100)).toBe(share);
});

test('a lane is given up by who has more than its share, and by who is full while others wait', () => {
  expect(shouldGiveOne(5, { ready: 0, active: 6, workers: 2 }, 100)).toBe(true);
  expect(shouldGiveOne(3, { ready: 0, active: 6, workers: 2 }, 100)).toBe(false);
  expect(shouldGiveOne(2, { ready: 4, active: 4, workers: 2 }, 2)).toBe(true);
  expect(shouldGiveOne(2, { ready: 0, active: 4, workers: 2 }, 2)).toBe(false);
});
