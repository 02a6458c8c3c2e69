import fc from 'fast-check';
import { formatMoney, parseMoney } from './money.ts';

test.each([
  [38.4, '38.40'],
  ['38.4', '38.40'],
  [' 38.40 ', '38.40'],
  [0.1 + 0.2, '0.30'],
  [38.4 * 3, '115.20'],
  ['0.30000000000000004', '0.30000000000000004'],
  [19.999, '19.999'],
  [0, '0.00'],
  [-12.5, '-12.50'],
  ['-0', '0.00'],
  ['1.005', '1.005'],
  ['.5', '0.50'],
  ['5.', '5.00'],
  ['+7', '7.00'],
  [1e21, '1000000000000000000000.00'],
  [1e-7, '0.0000001'],
  ['1e3', '1000.00'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991.00'],
  ['123456789012345678901234567890.12', '123456789012345678901234567890.12'],
])('%p is the amount %s', (amount, text) => {
  expect(parseMoney(amount, 'USD')).toEqual({ amount: text, currency: 'USD' });
});

test.each([[NaN], [Infinity], [''], [' '], ['1,50'], ['12 USD'], ['0x10'], ['1e9999'], ['९'], [null], [undefined], [true], [{}], [[1]], ['1'.repeat(65)]])(
  '%p is no amount',
  (amount) => {
    expect(parseMoney(amount, 'USD')).toBeUndefined();
  },
);

test('amounts of two decimals come back as written: no float noise', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (cents) => {
      const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
      expect(parseMoney(Number(text), null)?.amount).toBe(text);
      expect(parseMoney(text, null)?.amount).toBe(text);
    }),
  );
});

test('whatever it is given, it never throws and answers plain decimals only', () => {
  fc.assert(
    fc.property(fc.anything(), (amount) => {
      expect(parseMoney(amount, null)?.amount ?? '0.00').toMatch(/^-?\d+\.\d{2,}$/);
    }),
  );
  fc.assert(fc.property(fc.double(), (amount) => void expect(parseMoney(amount, null)?.amount ?? '0.00').toMatch(/^-?\d+\.\d{2,}$/)));
});

test('a provider that states no currency gets none', () => {
  expect(formatMoney({ amount: '38.40', currency: null })).toBe('38.40');
  expect(formatMoney({ amount: '38.40', currency: 'EUR' })).toBe('38.40 EUR');
});
