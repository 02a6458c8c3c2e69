import { expect, test } from '@jest/globals';
import { withoutTurns } from './without-turns.ts';

test('what turns letters round is taken out, and the letters of every script stay', () => {
  expect(withoutTurns('There is no account "\u202Etxt.exe\u2066\u2069\u202A".')).toBe('There is no account "txt.exe".');
  expect(withoutTurns('طلب 12 · Đơn 12 · 订单')).toBe('طلب 12 · Đơn 12 · 订单');
});
