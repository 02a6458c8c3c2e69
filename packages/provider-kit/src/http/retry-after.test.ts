import { expect, test } from '@jest/globals';
import { parseRetryAfter } from './retry-after.ts';

const now = Date.parse('2026-01-01T00:00:00Z');

test.each([
  ['1', 1000],
  [' 120 ', 120_000],
  ['0', 0],
  ['999999999', 86_400_000],
  ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
  ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
  ['Thu, 01 Jan 2099 00:00:00 GMT', 86_400_000],
])('%j', (header, expected) => {
  expect(parseRetryAfter(header, now)).toBe(expected);
});

test.each([undefined, '', '-5', '1.5', 'soon', 'Thu, 99 Foo 2026', '0x10', '99999999999'])('%j says nothing', (header) => {
  expect(parseRetryAfter(header, now)).toBeUndefined();
});
