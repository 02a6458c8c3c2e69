import { expect, test } from '@jest/globals';
import { requestIdOf } from './request-id.ts';

test('the id a caller gives is used', () => {
  expect(requestIdOf({ headers: { 'x-request-id': 'trace-1/ABC_2.~:+=' } })).toBe('trace-1/ABC_2.~:+=');
});

test.each([undefined, '', 'a b', 'a\nb', '<script>', 'é', 'x'.repeat(129), 'cmd_abcdef', 'mine:cms_abc'])('%j is replaced by a new one', (given) => {
  expect(requestIdOf({ headers: { 'x-request-id': given } })).toMatch(/^[0-9a-f-]{36}$/);
});
