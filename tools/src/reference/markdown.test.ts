import { expect, test } from '@jest/globals';
import { code, page, table } from './markdown.ts';

test('a table stays one table, whatever its cells hold', () => {
  expect(table(['A', 'B'], [['one|two', 'first\nsecond']])).toBe('| A | B |\n|---|---|\n| one\\|two | first second |');
});

test('code may hold backticks', () => {
  expect(code('plain')).toBe('`plain`');
  expect(code('a `b` c')).toBe('`` a `b` c ``');
});

test('a page says that it is made, and ends with one line break', () => {
  expect(page('Title', ['part'])).toMatch(/^<!-- Made from the program [^\n]+ -->\n\n# Title\n\npart\n$/);
});
