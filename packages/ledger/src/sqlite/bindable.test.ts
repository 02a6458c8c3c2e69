import { bindable } from './bindable.ts';

test.each([['text'], [''], [0], [1.5], [-3], [10n], [null]])('%p is bound as it is', (value) => {
  expect(bindable(value)).toBe(value);
});

test('booleans become numbers, bytes stay bytes', () => {
  expect([bindable(true), bindable(false)]).toEqual([1, 0]);
  expect(bindable(Uint8Array.of(1, 2))).toEqual(Uint8Array.of(1, 2));
});

test.each([[new Date(0)], [{}], [[1]], [undefined], [Number.NaN], [Infinity], [Symbol('s')], [() => 1]])('%p is refused', (value) => {
  expect(() => bindable(value)).toThrow(TypeError);
});
