import { describe, expect, test } from '@jest/globals';
import { NOT_SENT_CAUSES, type Answered, type Exchange, type ReplyBody } from '@countermand/core/provider';
import { notAppliedOutcome } from './not-applied-outcome.ts';
import { troubleOf } from './trouble-of.ts';

const at = '2026-01-01T00:00:00.000Z';
const bodies: Record<string, ReplyBody> = {
  json: { kind: 'json', value: { detail: 'words' } },
  empty: { kind: 'empty' },
  html: { kind: 'text', contentType: 'text/html', start: '<html>' },
  broken: { kind: 'unreadable', problem: 'the answer was cut off' },
};
const answered = (status: number, body = 'json', more: Partial<Answered> = {}): Answered => ({ kind: 'answered', status, body: bodies[body]!, headers: {}, bodyHash: 'h', at, ...more });

describe('a read', () => {
  test.each([
    [200, 'json', undefined],
    [204, 'empty', 'unreadable'],
    [200, 'html', 'unreadable'],
    [200, 'broken', 'unreadable'],
    [404, 'json', undefined],
    [404, 'html', 'unreadable'],
    [404, 'empty', 'unreadable'],
    [401, 'html', 'unauthorized'],
    [403, 'json', 'forbidden'],
    [429, 'json', 'rate_limited'],
    [405, 'json', 'unreadable'],
    [400, 'json', 'unreadable'],
    [422, 'json', 'unreadable'],
    [302, 'empty', 'unreadable'],
    [408, 'json', 'unavailable'],
    [500, 'html', 'unavailable'],
    [503, 'json', 'unavailable'],
  ])('answered %i with %s is %s', (status, body, trouble) => {
    expect(troubleOf(answered(status, body), 'read')?.trouble).toBe(trouble);
  });

  test('that did not leave says so, and whose fault it is', () => {
    const troubles = NOT_SENT_CAUSES.map((cause) => troubleOf({ kind: 'not_sent', cause, message: 'm', at }, 'read'));
    expect(troubles.map((it) => [it?.trouble, it?.notSent])).toEqual([
      ['unavailable', true],
      ['misconfigured', true],
      ['misconfigured', true],
      ['unavailable', true],
    ]);
    expect(troubleOf({ kind: 'ambiguous', message: 'm', at }, 'read')).toEqual({ kind: 'trouble', trouble: 'unavailable', message: 'm', evidence: { operation: 'read', at, remark: 'm' } });
  });

  test('carries the words and the pause', () => {
    expect(troubleOf(answered(429, 'json', { retryAfterMs: 5 }), 'read')).toMatchObject({ message: 'HTTP 429: words', retryAfterMs: 5, evidence: { operation: 'read', httpStatus: 429, messages: ['words'] } });
    expect(troubleOf(answered(500, 'html'), 'read')?.message).toBe('HTTP 500: the answer was text/html instead of JSON');
  });
});

describe('a write', () => {
  const outcome = (exchange: Exchange): string | undefined => {
    const found = notAppliedOutcome(exchange, 'cancel');
    return found?.kind === 'not_taken' ? found.cause : found?.kind;
  };

  test.each([
    [200, 'json', undefined],
    [201, 'json', undefined],
    [200, 'empty', 'ambiguous'],
    [204, 'empty', 'ambiguous'],
    [200, 'html', 'ambiguous'],
    [200, 'broken', 'ambiguous'],
    [302, 'empty', 'ambiguous'],
    [302, 'json', 'ambiguous'],
    [400, 'json', undefined],
    [404, 'json', undefined],
    [409, 'json', undefined],
    [422, 'json', undefined],
    [404, 'html', 'ambiguous'],
    [422, 'broken', 'ambiguous'],
    [401, 'json', 'unauthorized'],
    [403, 'html', 'forbidden'],
    [405, 'html', 'invalid_request'],
    [408, 'json', 'ambiguous'],
    [429, 'html', 'rate_limited'],
    [500, 'json', 'ambiguous'],
    [502, 'html', 'ambiguous'],
    [599, 'empty', 'ambiguous'],
  ])('answered %i with %s is %s', (status, body, expected) => {
    expect(outcome(answered(status, body))).toBe(expected);
  });

  test('no status and no body make a success', () => {
    for (let status = 200; status < 600; status += 1) {
      for (const body of Object.keys(bodies)) expect([undefined, 'not_taken', 'ambiguous']).toContain(notAppliedOutcome(answered(status, body), 'cancel')?.kind);
    }
  });

  test('that did not leave was not taken; one that may have is ambiguous', () => {
    expect(NOT_SENT_CAUSES.map((cause) => outcome({ kind: 'not_sent', cause, message: 'm', at }))).toEqual(['not_sent', 'misconfigured', 'misconfigured', 'not_sent']);
    expect(notAppliedOutcome({ kind: 'ambiguous', message: 'm', at }, 'cancel')).toEqual({ kind: 'ambiguous', message: 'm', evidence: { operation: 'cancel', at, remark: 'm' } });
    expect(notAppliedOutcome(answered(429, 'json', { retryAfterMs: 0 }), 'cancel')).toMatchObject({ retryAfterMs: 0, message: 'HTTP 429: words' });
  });
});
