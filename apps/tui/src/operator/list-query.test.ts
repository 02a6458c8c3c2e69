import { expect, test } from '@jest/globals';
import { listQuery, strangeAccount, wordsOf } from './list-query.ts';

test('a list is narrowed by states and accounts, in any order', () => {
  expect(listQuery('')).toEqual({});
  expect(listQuery('needs_attention')).toEqual({ states: ['needs_attention'] });
  expect(listQuery(' acme unknown,beta  sending')).toEqual({ states: ['unknown', 'sending'], accounts: ['acme', 'beta'] });
});

test('several orders are named with spaces or commas between', () => expect(wordsOf('acme:1, acme:2  acme:3,')).toEqual(['acme:1', 'acme:2', 'acme:3']));

test.each([
  [['acme'], undefined],
  [['acme', 'bogus'], 'No state and no account is called bogus.'],
  [['unkown'], 'No state and no account is called unkown; did you mean unknown?'],
  [['acne'], 'No state and no account is called acne; did you mean acme?'],
])('accounts %j among acme and beta: %j', (named, why) => expect(strangeAccount(named, ['acme', 'beta'])).toBe(why));
