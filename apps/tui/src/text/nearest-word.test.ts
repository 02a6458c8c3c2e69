import { expect, test } from '@jest/globals';
import { nearestWord } from './nearest-word.ts';

test.each([
  ['unkown', 'unknown'],
  ['QUEUD', 'queued'],
  ['canceled', 'cancelled'],
  ['bogus', undefined],
  ['x', undefined],
  ['', undefined],
])('%j: %j', (written, meant) => {
  expect(nearestWord(written, ['unknown', 'queued', 'cancelled', 'sending'])).toBe(meant);
});
