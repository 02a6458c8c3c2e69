import { expect, test } from '@jest/globals';
import type { Answered, ReplyBody } from '@countermand/core/provider';
import { messagesOf } from './messages-of.ts';

function answered(status: number, value: unknown, body: ReplyBody = { kind: 'json', value }): Answered {
  return { kind: 'answered', status, body, headers: {}, bodyHash: '', at: '2026-01-01T00:00:00.000Z' };
}

test.each([
  [{ message: 'Order cannot be cancelled.' }, ['Order cannot be cancelled.']],
  [{ detail: 'Not found.' }, ['Not found.']],
  [{ error: { message: 'no' } }, ['no']],
  [{ message: 'The given data was invalid.', errors: { id: ['The id is wrong.'] } }, ['The given data was invalid.', 'id: The id is wrong.']],
  [{ errors: ['one', { detail: 'two' }] }, ['one', 'two']],
  [{ errors: 'three' }, ['three']],
  [{ shipping_method: ["code 'x' exists"], non_field_errors: ['sorry'] }, ["shipping_method: code 'x' exists", 'sorry']],
  ['just words', ['just words']],
  [['a', 'b'], ['a', 'b']],
  [{ detail: 'write to jane@shop.example', message: '' }, ['write to [email]']],
  [{ message: 5, errors: null, data: { name: 'Jane' } }, []],
  [null, []],
])('a refusal %j says %j', (value, expected) => {
  expect(messagesOf(answered(400, value))).toEqual(expected);
});

test('in a success only what is plainly a message counts', () => {
  expect(messagesOf(answered(200, { message: 'Order cancelled successfully.', title: 'Mrs', tags: ['Jane'], data: { message: 'x' } }))).toEqual(['Order cancelled successfully.']);
  expect(messagesOf(answered(200, 'words'))).toEqual([]);
});

test('a flood is cut, and no depth is too deep', () => {
  const deep = JSON.parse(`${'{"error":'.repeat(60)}"x"${'}'.repeat(60)}`) as unknown;
  expect(messagesOf(answered(400, { errors: Array.from({ length: 1000 }, (_, index) => `e${index}`) }))).toHaveLength(5);
  expect(messagesOf(answered(400, deep))).toEqual([]);
});

test('what is no JSON says nothing', () => {
  expect(messagesOf(answered(500, null, { kind: 'text', contentType: 'text/html', start: '<h1>Jane' }))).toEqual([]);
});
