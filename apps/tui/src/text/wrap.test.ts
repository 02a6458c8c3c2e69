import { expect, test } from '@jest/globals';
import { safeText } from './safe-text.ts';
import { wrapped } from './wrap.ts';

test('lines break between words and are indented', () => {
  expect(wrapped(safeText('  line 4 one two three'), 14, 4)).toEqual(['  line 4 one', '    two three']);
  expect(wrapped(safeText('short'), 80, 4)).toEqual(['short']);
  expect(wrapped(safeText('a-word-that-is-too-long here'), 10, 2)).toEqual(['a-word-that-is-too-long', '  here']);
});
