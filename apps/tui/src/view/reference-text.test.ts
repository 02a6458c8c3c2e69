import { expect, test } from '@jest/globals';
import { referenceText, referenceWidth } from './reference-text.ts';

test.each([
  ['acme:1001', 20, 'acme:1001'],
  ['demo-next-commerce:1001', 16, 'demo-next-…:1001'],
  ['demo-next-commerce:order/10004', 16, 'dem…:order/10004'],
  ['pod:F237-120723-000001', 12, '…0723-000001'],
])('%s in %i columns is %s', (reference, columns, shown) => {
  expect(referenceText(reference, columns)).toBe(shown);
  expect(Array.from(shown).length).toBeLessThanOrEqual(columns);
});

test.each([
  [140, 36],
  [80, 24],
  [60, 34],
  [40, 18],
])('in a list of %i columns, references have %i', (columns, width) => {
  expect(referenceWidth(columns, columns < 60 ? [17] : [17, 2])).toBe(width);
});
