import { expect, test } from '@jest/globals';
import type { Answered } from '@countermand/core/provider';
import { evidenceOf } from './evidence-of.ts';

const at = '2026-01-01T00:00:00.000Z';
const answered: Answered = { kind: 'answered', status: 200, body: { kind: 'json', value: { message: 'done', customer: 'Jane Doe' } }, headers: {}, bodyHash: 'abc', at };

test('of an answer: status, hash, ids, statuses and messages, and nothing else of the body', () => {
  expect(evidenceOf(answered, { operation: 'cancel', subject: '7', ids: { replacement: '8' }, statuses: { status: 'canceled', request_status: null } })).toEqual({
    operation: 'cancel',
    at,
    httpStatus: 200,
    bodyHash: 'abc',
    subject: '7',
    ids: { replacement: '8' },
    statuses: { status: 'canceled', request_status: null },
    messages: ['done'],
  });
});

test('everything in it is redacted', () => {
  const evidence = evidenceOf(answered, {
    operation: 'cancel',
    subject: 'x\u001b[31m'.repeat(200),
    ids: { to: 'jane@shop.example' },
    statuses: { status: 'sk-canary' },
    messages: ['for Jane Doe', 'sk-canary'],
    remark: 'Jane Doe',
    secrets: ['sk-canary'],
    personal: ['Jane Doe'],
  });
  expect(JSON.stringify(evidence)).not.toMatch(/jane|canary|\\u001b/i);
  expect(evidence.subject?.length).toBe(300);
});

test('an id stays what it is, whatever it looks like', () => {
  const ids = { phoneLike: '1001-2024-5567', random: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b' };
  expect(evidenceOf(answered, { operation: 'cancel', subject: '+1 415 555 0134', ids })).toMatchObject({ subject: '+1 415 555 0134', ids });
});

test('of no answer: what happened instead', () => {
  expect(evidenceOf({ kind: 'ambiguous', message: 'no answer within 50 ms', at }, { operation: 'cancel' })).toEqual({ operation: 'cancel', at, remark: 'no answer within 50 ms' });
  expect(evidenceOf({ kind: 'not_sent', cause: 'unreachable', message: 'refused', at }, { operation: 'read' })).toEqual({ operation: 'read', at, remark: 'refused' });
});

test('of an answer without JSON: what came instead, not what it held', () => {
  expect(evidenceOf({ ...answered, body: { kind: 'text', contentType: 'text/html', start: '<p>Jane Doe' } }, { operation: 'read' })).toEqual({
    operation: 'read',
    at,
    httpStatus: 200,
    bodyHash: 'abc',
    remark: 'the answer was text/html instead of JSON',
  });
});
