import { expect, test } from '@jest/globals';
import { CANCELLATION_STATES, HOLD_STATES } from '@countermand/core/model';
import { SAMPLE_VIEW } from '../test-support/sample-view.ts';
import { NO_PAINT } from '../text/paint.ts';
import { text } from '../text/text.ts';
import { describeReplacement, describeState } from './describe-state.ts';
import { nextAction } from './next-action.ts';
import { nobodyReads, waitsForReads } from './nobody-reads.ts';
import { stateLook, stateText } from './state-words.ts';

test('each state has its own word, and a sign beside it', () => {
  const words = CANCELLATION_STATES.map((state) => stateText(state, NO_PAINT));
  expect(new Set(words).size).toBe(CANCELLATION_STATES.length);
  expect(CANCELLATION_STATES.every((state) => stateLook(state).sign.length > 0)).toBe(true);
});

test('each state and each hold has a sentence of its own', () => {
  const states = CANCELLATION_STATES.map((state) => describeState({ ...SAMPLE_VIEW, state }));
  expect(new Set(states).size).toBe(CANCELLATION_STATES.length);
  const holds = HOLD_STATES.map((hold) => describeReplacement({ ...SAMPLE_VIEW, replacement: { target: null, status: null, hold } }));
  expect(new Set(holds).size).toBe(HOLD_STATES.length);
});

test('a failure names the account', () => {
  const failure = { code: 'unauthorized', message: 'the provider refused the credentials (401)', retryable: false } as const;
  expect(describeState({ ...SAMPLE_VIEW, state: 'failed', failure })).toBe(
    'Certainly not stopped (unauthorized), account acme: the provider refused the credentials (401)',
  );
  const named = { ...failure, message: 'Account acme: HTTP 401' };
  expect(describeState({ ...SAMPLE_VIEW, state: 'failed', failure: named })).toBe('Certainly not stopped (unauthorized): Account acme: HTTP 401');
});

test('how a stop is known is said', () => {
  expect(describeState({ ...SAMPLE_VIEW, alreadyCancelled: true })).toContain('already');
  expect(describeState({ ...SAMPLE_VIEW, confirmedBy: 'read' })).toContain('a later read');
  expect(describeState({ ...SAMPLE_VIEW, confirmedBy: 'person' })).toContain('a person');
  expect(describeState(SAMPLE_VIEW)).toContain("the provider's answer");
});

test('a replacement that is not held is said loudly', () => {
  const replacement = { target: { kind: 'order', id: '124' }, status: 'open', hold: 'failed' } as const;
  expect(describeReplacement({ ...SAMPLE_VIEW, replacement })).toContain('acme:order/124 (open) took its place and is NOT held: it may be sent out.');
});

test('what nobody reads is not said to be read again', () => {
  const unknown = { ...SAMPLE_VIEW, state: 'unknown', nextActionAt: '2026-03-02T09:00:00.000Z' } as const;
  const unread = nobodyReads(text`r`);
  expect(describeState(unknown, undefined, unread)).toContain('It may or may not be stopped; nobody reads it now: r reads it here, or start countermand serve.');
  expect(nextAction(unknown, 0, unread)).toBe(unread);
  expect(nextAction({ ...unknown, state: 'queued' }, 0, unread)).toMatch(/^it is sent/);
  expect(CANCELLATION_STATES.filter((state) => waitsForReads({ state }))).toEqual(['requested', 'unknown']);
});
