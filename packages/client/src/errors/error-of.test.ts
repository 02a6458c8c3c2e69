import { expect, test } from '@jest/globals';
import { errorOf } from './error-of.ts';

const PROBLEM = { code: 'state_conflict', title: 'A title', detail: 'It has ended.', requestId: 'the-request', retryable: false, errors: [] };

test('a problem of the server keeps its code and its words', () => {
  expect(errorOf(new Response(null, { status: 409 }), PROBLEM)).toMatchObject({ code: 'state_conflict', message: 'A title: It has ended.', status: 409 });
});

test.each([{ detail: { a: 1 } }, { title: 5 }, { requestId: 7 }, { code: undefined }, { errors: 'x' }])('what only looks like one is the answer of something else: %j', (wrong) => {
  expect(errorOf(new Response(null, { status: 400 }), { ...PROBLEM, ...wrong })).toMatchObject({ code: 'unreadable_answer', problem: undefined });
});
