import { expect, test } from '@jest/globals';
import { parseRetryAfter } from './retry-after.ts';

const now = Date.parse('2026-01-01T00:00:00Z');
const said = (header: string | undefined, date?: string) => parseRetryAfter({ 'retry-after': header, date }, now);

test.each([
  ['1', 1000],
  [' 120 ', 120_000],
  ['0', 0],
  ['999999999', 86_400_000],
  ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
  ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
  ['Thu, 01 Jan 2099 00:00:00 GMT', 86_400_000],
])('%j', (header, expected) => {
  expect(said(header)).toBe(expected);
});

test.each([undefined, '', '-5', '1.5', 'soon', 'Thu, 99 Foo 2026', '0x10', '99999999999'])('%j says nothing', (header) => {
  expect(said(header)).toBeUndefined();
});

test.each([
  ['is hours ahead of ours', 'Thu, 01 Jan 2026 06:00:00 GMT', 'Thu, 01 Jan 2026 06:00:30 GMT'],
  ['is hours behind ours', 'Wed, 31 Dec 2025 18:00:00 GMT', 'Wed, 31 Dec 2025 18:00:30 GMT'],
])('a date is reckoned from the provider’s clock, which %s', (_which, date, until) => {
  expect(said(until, date)).toBe(30_000);
  expect(said('30', date)).toBe(30_000);
});

test('a date is reckoned from our clock where the answer tells no sensible time of its own', () => {
  expect(said('Thu, 01 Jan 2026 00:00:30 GMT', 'today')).toBe(30_000);
});
