import { expect, test } from '@jest/globals';
import { isStorable } from './storable-text.ts';

test.each(['', 'a note', 'two\nlines\tand a tab', 'Grüße, 日本語, 😀', '\u0001\u202e\ufffd'])('%j is text', (text) => {
  expect(isStorable(text)).toBe(true);
});

test.each(['\0', 'a\0b', '\ud800', '\udc00\ud800', 'x\ud83d'])('%j is none', (text) => {
  expect(isStorable(text)).toBe(false);
});
