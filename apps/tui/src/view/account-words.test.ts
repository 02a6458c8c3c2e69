import { expect, test } from '@jest/globals';
import type { AccountSummary } from '@countermand/core';
import { NOTHING_WAITS, SAMPLE_ACCOUNT } from '../test-support/sample-account.ts';
import { accountDetails } from './account-details.ts';
import { clockText, healthText, limitText, remedyText, waitingCount, waitingText } from './account-words.ts';

const NOW = Date.parse('2026-03-02T09:00:00Z');
const BUDGET = SAMPLE_ACCOUNT.budget!;
const BLOCKED: AccountSummary = { ...SAMPLE_ACCOUNT, budget: { ...BUDGET, blockedUntil: '2026-03-02T09:00:40Z' } };
const REFUSED: AccountSummary = { ...SAMPLE_ACCOUNT, problem: 'The provider refuses its credential (401).', budget: { ...BUDGET, bulkRestsUntil: '2026-03-02T09:05:00Z' } };
const UNUSABLE: AccountSummary = { ...SAMPLE_ACCOUNT, usable: false, problem: 'Its secret cannot be read.', budget: null };

test.each([
  [SAMPLE_ACCOUNT, '✔ ready'],
  [BLOCKED, '‖ at its limit'],
  [REFUSED, '✘ credential refused'],
  [UNUSABLE, '✘ Its secret cannot be read.'],
])('health is a word and a sign', (account, words) => {
  expect(healthText(account)).toBe(words);
});

test('what is not ready says what to do about it', () => {
  expect(remedyText(SAMPLE_ACCOUNT)).toBeUndefined();
  expect(remedyText(BLOCKED)).toMatch(/Nothing has to be done/);
  for (const account of [REFUSED, UNUSABLE]) expect(remedyText(account)).toContain('countermand doctor');
});

test('a limit, and a clock that runs', () => {
  expect([limitText({ requests: 4, perSeconds: 1 }), limitText({ requests: 100, perSeconds: 60 })]).toEqual(['4/s', '100 in 60 s']);
  expect([NOW, NOW + 2_000].map((now) => clockText(BUDGET, now))).toEqual(['in 2 s', 'free now']);
  expect([NOW, NOW + 39_000, NOW + 41_000].map((now) => clockText(BLOCKED.budget!, now))).toEqual(['‖ 40 s', '‖ 1 s', 'free now']);
});

test('what waits, by class of work; what is only watched does not wait', () => {
  expect([waitingCount(SAMPLE_ACCOUNT), waitingText(SAMPLE_ACCOUNT)]).toEqual([120, '120 in bulk · 5 watched']);
  expect(waitingText({ waiting: { interactive_stop: 1, follow_up: 2, unknown: 3, bulk_stop: 0, watching: 0 } })).toBe('1 stop · 2 holds · 3 unknown');
  expect([waitingText({ waiting: NOTHING_WAITS }), waitingText({ waiting: null }), waitingCount({ waiting: null })]).toEqual(['nothing', 'not told', 0]);
});

test('an account in full', () => {
  expect(accountDetails({ ...BLOCKED, store: 'acme', demo: true, drainedAt: '2026-03-02T09:04:00Z', worker: 'none' }, NOW)).toEqual([
    "to do     Nothing has to be done: what waits goes on by itself when the provider's time is over.",
    'provider  Invented (invented) · store acme · demo',
    'address   https://invented.test',
    'limit     4/s, and the provider wants to be left alone for 40 s',
    'waiting   120 in bulk · 5 watched',
    'done by   2026-03-02T09:04:00Z, in 4 min',
    'worker    none: what is queued waits until countermand serve or countermand worker runs, or a cockpit that filed it',
  ]);
  expect(accountDetails(UNUSABLE, NOW).slice(0, 2)).toEqual(['problem   Its secret cannot be read.', expect.stringMatching(/^to do {5}Put it right/)]);
});
