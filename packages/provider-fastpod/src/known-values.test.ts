import { expect, test } from '@jest/globals';
import { reportUnknownValues } from './known-values.ts';
import { snapshotOf } from './test-support/snapshots.ts';

function told(changes: Record<string, unknown>): string[] {
  const lines: string[] = [];
  reportUnknownValues(snapshotOf(changes), { unknownValue: (field, value) => void lines.push(`${field}=${value}`) });
  return lines;
}

test('documented values, missing ones and those of no text tell nothing', () => {
  expect(told({})).toEqual([]);
  expect(told({ order_type: '2', shipping_method: 4, payment_method: 'point', payment_status: 'paid' })).toEqual([]);
  expect(told({ payment_method: null, payment_status: { odd: true } })).toEqual([]);
});

test.each([
  ['order_status', 'frozen'],
  ['order_type', '3'],
  ['shipping_method', '5'],
  ['payment_method', 'bitcoin'],
  ['payment_status', 'refunded'],
])('%s %s is told', (field, value) => {
  expect(told({ [field]: value })).toEqual([`${field}=${value}`]);
});

test('what is told is fit for a log', () => {
  expect(told({ payment_method: 'a\u001b[31m\nb' })).toEqual(['payment_method=a [31m b']);
});
