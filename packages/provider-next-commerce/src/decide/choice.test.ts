import { STRATEGIES } from '@countermand/core/model';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { FULFILLMENT_ORDER_STATUSES, REQUEST_STATUSES } from '../vocabulary.ts';
import { chooseFor, wordsOf, type Choice } from './choice.ts';

const STATUSES = [null, 'no_such_word', ...FULFILLMENT_ORDER_STATUSES];
const REQUESTS = [null, 'no_such_word', ...REQUEST_STATUSES];
const choose = (status: string | null, requestStatus: string | null, strategy: (typeof STRATEGIES)[number] = 'auto') =>
  chooseFor(wordsOf({ status, request_status: requestStatus }), strategy);

test('the whole table', () => {
  const letters: Record<Choice, string> = { cancel: 'C', request: 'R', watch: 'w', stopped: 's', closed: '?' };
  const table = STATUSES.map((status) => `${(status ?? 'null').padEnd(13)}${REQUESTS.map((request) => letters[choose(status, request)]).join(' ')}`);
  expect(REQUESTS.join(' ')).toBe(' no_such_word pending requested accepted rejected cancel_requested cancel_accepted cancel_rejected closed');
  expect(table).toEqual([
    'null         C C C C R C w s R C',
    'no_such_word C C C C R C w s R C',
    'not_required s s s s s s s s s s',
    'open         C C C C R C w s R C',
    'processing   R R R R R R w s R R',
    'on_hold      C C C C R C w s R C',
    'incomplete   C C C C R C w s R C',
    'closed       ? ? ? ? ? ? ? ? ? ?',
    'canceled     s s s s s s s s s s',
  ]);
});

const anyWord = fc.oneof(
  fc.constantFrom(...FULFILLMENT_ORDER_STATUSES, ...REQUEST_STATUSES),
  fc.constantFrom('CANCELED', ' canceled', 'cancellation_accepted', 'shipped', 'constructor', '__proto__', 'toString', 'true', ''),
  fc.string(),
  fc.constantFrom(null, undefined),
);

describe('whatever the words', () => {
  test('there is a choice', () => {
    fc.assert(
      fc.property(anyWord, anyWord, fc.constantFrom(...STRATEGIES), (status, requestStatus, strategy) => {
        expect(['cancel', 'request', 'watch', 'stopped', 'closed']).toContain(chooseFor(wordsOf({ status, request_status: requestStatus }), strategy));
      }),
      { numRuns: 1000 },
    );
  });

  test('only the listed ones prove a stop', () => {
    fc.assert(
      fc.property(anyWord, anyWord, (status, requestStatus) => {
        const isListed = ['canceled', 'cancelled', 'not_required'].includes(status ?? '') || requestStatus === 'cancel_accepted';
        if (chooseFor(wordsOf({ status, request_status: requestStatus }), 'auto') === 'stopped') expect(isListed).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a strategy changes which write is made, never whether one is', () => {
    fc.assert(
      fc.property(anyWord, anyWord, fc.constantFrom('cancel', 'request'), (status, requestStatus, strategy) => {
        const words = wordsOf({ status, request_status: requestStatus });
        const free = chooseFor(words, 'auto');
        expect(chooseFor(words, strategy)).toBe(free === 'cancel' || free === 'request' ? strategy : free);
      }),
    );
  });
});

test('the bulk tool’s other spellings: what was asked is watched, what would be a stop proves nothing', () => {
  expect([choose('processing', 'cancellation_requested'), choose('processing', 'cancel_pending')]).toEqual(['watch', 'watch']);
  expect(choose('processing', 'cancellation_accepted')).toBe('request');
});

test('both spellings of cancelled', () => {
  expect([choose('canceled', null), choose('cancelled', null)]).toEqual(['stopped', 'stopped']);
});
