import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { safeText } from '../../text/safe-text.ts';
import { fitParts, GAP, type LinePart } from './fit-parts.ts';

const part = (...forms: readonly (readonly [weight: number, words: string])[]): LinePart => ({
  side: 'left',
  tone: 'plain',
  forms: forms.map(([weight, words]) => ({ weight, words: safeText(words) })) as unknown as LinePart['forms'],
});
const PARTS = [part([3, 'most']), part([1, 'the least of all'], [2, 'least']), part([2.5, 'middle'])];
const said = (columns: number): string => fitParts(PARTS, columns).map(({ words }) => words).join(GAP);

test('what matters least is said shorter, and then not at all', () => {
  expect(said(80)).toBe('most · the least of all · middle');
  expect(said(31)).toBe('most · least · middle');
  expect(said(20)).toBe('most · middle');
  expect(said(12)).toBe('most');
  expect(said(1)).toBe('most');
  expect(fitParts([], 10)).toEqual([]);
});

test('a line is never wider than it may be, as long as one part fits', () => {
  const parts = fc.array(fc.array(fc.tuple(fc.nat(100), fc.string({ minLength: 1, maxLength: 30 })), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(parts, fc.integer({ min: 30, max: 140 }), (generated, columns) => {
      const fitted = fitParts(generated.map((forms) => part(...forms)), columns);
      expect(fitted.length).toBeGreaterThan(0);
      expect(fitted.map(({ words }) => words).join(GAP).length).toBeLessThanOrEqual(columns);
    }),
  );
});
