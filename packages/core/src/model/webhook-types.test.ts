import { expect, test } from '@jest/globals';
import { aBatchEvent, anEvent } from '../test-support/index.ts';
import { EVENT_TYPES } from './event.ts';
import { FOLLOW_UP_STATES } from './follow-up.ts';
import { CANCELLATION_STATES } from './states.ts';
import { isWebhookPattern, matchesWebhookType, WEBHOOK_TYPES, webhookTypeOf } from './webhook-types.ts';

const NAMES = WEBHOOK_TYPES.map(({ name }) => name);

test('names are unique, in the form that the specification asks for, and each says what it tells', () => {
  expect(new Set(NAMES).size).toBe(NAMES.length);
  for (const { name, meaning } of WEBHOOK_TYPES) expect([name, meaning]).toEqual([expect.stringMatching(/^[a-z_]+(\.[a-z_]+)+$/), expect.stringMatching(/^[A-Z].*\.$/)]);
});

test('every move of a cancellation is told under the state it came into, whatever brought it there', () => {
  for (const type of EVENT_TYPES) {
    if (type.startsWith('follow_up') || type === 'cancellation.requested') continue;
    for (const to of CANCELLATION_STATES) {
      const from = to === 'queued' ? 'sending' : 'queued';
      expect([type, to, webhookTypeOf(anEvent({ type, from, to }))]).toEqual([type, to, `cancellation.${to}`]);
    }
  }
});

test('what moved nothing is told only where a person should know', () => {
  const told = EVENT_TYPES.flatMap((type) => webhookTypeOf(anEvent({ type, from: 'queued', to: 'queued' })) ?? []);
  expect(told).toEqual(['cancellation.created', 'cancellation.joined', 'cancellation.requester_withdrawn', 'cancellation.warned']);
});

test('a replacement is told of when it comes to rest', () => {
  const ends = FOLLOW_UP_STATES.flatMap((to) => webhookTypeOf(anEvent({ type: 'follow_up.state_changed', data: { from: 'searching', to } })) ?? []);
  expect(ends).toEqual(['replacement.held', 'replacement.failed', 'replacement.left']);
  expect(webhookTypeOf(anEvent({ type: 'follow_up.created', data: { state: 'failed' } }))).toBe('replacement.failed');
  expect(webhookTypeOf(anEvent({ type: 'follow_up.state_changed', data: { from: 'failed', to: 'failed' } }))).toBeUndefined();
});

test('a batch is told of from its beginning to its end', () => {
  const batch = (more: Parameters<typeof aBatchEvent>[0]) => webhookTypeOf(aBatchEvent(more));
  expect(batch({ type: 'batch.created', to: 'receiving' })).toBe('batch.created');
  expect(batch({ type: 'batch.state_changed', from: 'running', to: 'finished' })).toBe('batch.finished');
  expect(batch({ type: 'batch.item_failed' })).toBe('batch.item_failed');
  expect([batch({ type: 'batch.rows_recorded' }), batch({ type: 'batch.closed' })]).toEqual([undefined, undefined]);
});

test('patterns are names, or beginnings that some name has', () => {
  for (const pattern of ['*', 'cancellation.*', 'cancellation.cancelled', 'batch.finished']) expect([pattern, isWebhookPattern(pattern)]).toEqual([pattern, true]);
  for (const pattern of ['', '**', 'cancel*', 'cancellation', 'cancellation.', '.*', 'order.*', 'ping']) expect([pattern, isWebhookPattern(pattern)]).toEqual([pattern, false]);
  expect(matchesWebhookType(['batch.*', 'cancellation.failed'], 'cancellation.failed')).toBe(true);
  expect(matchesWebhookType(['batch.*', 'cancellation.failed'], 'cancellation.cancelled')).toBe(false);
  expect(matchesWebhookType(['*'], 'replacement.held')).toBe(true);
});
