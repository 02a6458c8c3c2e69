import { expect, test } from '@jest/globals';
import { collected, port, scopes, seconds, wholeNumber } from './option-values.ts';

test('seconds may have a fraction and nothing else', () => {
  expect([seconds('60'), seconds('0.5'), seconds('0')]).toEqual([60, 0.5, 0]);
  for (const wrong of ['', ' ', 'x', '-1', 'Infinity', '1e9', '1s']) expect(() => seconds(wrong)).toThrow('Expected a number of seconds');
});

test('whole numbers and ports', () => {
  expect([wholeNumber('25'), port('0'), port('65535')]).toEqual([25, 0, 65_535]);
  for (const wrong of ['', '1.5', '-1', 'x']) expect(() => wholeNumber(wrong)).toThrow('Expected a whole number');
  expect(() => port('65536')).toThrow('Expected a port');
});

test('an option that is repeated keeps all its values', () => {
  expect(collected('b', collected('a', undefined))).toEqual(['a', 'b']);
});

test('a scope that is none is answered with those there are', () => {
  expect(scopes('resolve', scopes('admin', undefined))).toEqual(['admin', 'resolve']);
  expect(() => scopes('bogus', undefined)).toThrow('The scopes are: targets:read, cancellations:read');
});
