import { expect, test } from '@jest/globals';
import { withSkewedTimes } from './skewed-times.ts';

const HOUR_MS = 3_600_000;

test.each([
  ['2026-11-22T23:30:00Z', '2026-11-23T05:30:00Z'],
  ['2026-11-22T23:30:00.123000Z', '2026-11-23T05:30:00.123000Z'],
  ['2026-11-22T23:30:00.5-05:00', '2026-11-23T05:30:00.5-05:00'],
  ['2026-11-22 23:30:00', '2026-11-23 05:30:00'],
  ['2026-11-22', '2026-11-22'],
  ['2026-99-22T23:30:00Z', '2026-99-22T23:30:00Z'],
  ['F237-120723-000001', 'F237-120723-000001'],
])('a clock six hours ahead tells %s as %s', (text, expected) => {
  expect(withSkewedTimes({ status: 200, body: { all: [{ at: text, id: 7, none: null }] } }, 6 * HOUR_MS).body).toEqual({ all: [{ at: expected, id: 7, none: null }] });
});

test('a clock that is right tells what it is given', () => {
  const reply = { status: 200, body: '2026-11-22T23:30:00Z' };
  expect(withSkewedTimes(reply, 0)).toBe(reply);
});
