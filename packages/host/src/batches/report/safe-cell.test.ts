import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { safeCell } from './safe-cell.ts';

const HOSTILE = [
  '=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '  +1', '\u00a0-1', '\u3000@x', '\u0000=1', '\u0001+1', '\ufeff=1', '\u200b=1', '\u202e=1',
  '＝1', '＋1', '－1', '＠x', ' ＝1', '﹦1', '﹢1', '﹣1', '﹫x', '⁼1', '⁺1', '⁻1', '\u22121', '=cmd|\' /C calc\'!A0', '\t', '\r',
];

test.each(HOSTILE)('%j is shown, not calculated', (text) => {
  expect(safeCell(text)).toMatch(/^'/);
});

test.each(['acme:1', '2026-03-02T09:00:00Z', "it's -5", 'a=b', '12', '', 'größe ✔', 'two\nlines', '5 - 3'])('%j stays as it is', (text) => {
  expect(safeCell(text)).toBe(text);
});

test('no text begins with what a spreadsheet calculates, or holds what a terminal obeys', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.tuple(fc.constantFrom(...HOSTILE), fc.string()).map((parts) => parts.join(''))), (text) => {
      const cell = safeCell(text);
      expect(cell.normalize('NFKC')).not.toMatch(/^[\s\p{C}]*[=+\-@\u2212]|^[\t\r\n]/u);
      expect(cell).not.toMatch(/(?!\n)\p{Cc}/u);
    }),
    { numRuns: 2_000 },
  );
});
