import { expect, test } from '@jest/globals';
import { listQuery, wordsOf } from './list-query.ts';

test('a list is narrowed by states and accounts, in any order', () => {
  expect(listQuery('')).toEqual({});
  expect(listQuery('needs_attention')).toEqual({ states: ['needs_attention'] });
  expect(listQuery(' acme unknown,beta  sending')).toEqual({ states: ['unknown', 'sending'], accounts: ['acme', 'beta'] });
});

test('several orders are named with spaces or commas between', () => expect(wordsOf('acme:1, acme:2  acme:3,')).toEqual(['acme:1', 'acme:2', 'acme:3']));
