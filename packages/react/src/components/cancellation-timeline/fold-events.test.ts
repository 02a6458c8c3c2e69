import { expect, test } from '@jest/globals';
import type { CountermandEvent } from '@countermand/client';
import { format } from '@countermand/cancel-flow';
import { en } from '../../messages/en.ts';
import type { Words } from '../../localization/use-words.ts';
import { timelineEnglish } from '../../messages/timeline/english.ts';
import { foldEvents } from './fold-events.ts';
import { titleOf } from './title-of.ts';

const words = {
  say: (message) => format({ ...en.flow, ...en.own }, message, { locale: 'en' }),
  own: (key) => {
    const phrase = en.own[key];
    return typeof phrase === 'string' ? phrase : phrase.other;
  },
} as Words<keyof typeof timelineEnglish>;

let position = 0;
function happened(type: CountermandEvent['type'], more: Partial<CountermandEvent> = {}): CountermandEvent {
  position += 1;
  const at = new Date(Date.UTC(2026, 0, 1, 10, 0, position)).toISOString();
  return { position, at, type, account: 'acme', actor: 'worker', batch: null, cancellation: 'can_1', channel: 'worker', data: {}, evidence: null, from: null, to: null, reason: null, ...more };
}

const told = (...events: readonly CountermandEvent[]) => foldEvents(events, (event) => titleOf(event, words)).map(({ title, why, count }) => [title, why, count]);

test('what follows a stop is told by what became of it', () => {
  const follow = (data: CountermandEvent['data'], reason: string | null = null) => happened('follow_up.state_changed', { data, reason });
  expect(told(happened('follow_up.created', { data: { state: 'pending' } }), follow({ from: 'pending', to: 'held' }, 'The provider shows it held.'), follow({ to: 'none' }), follow({ to: 'constructor' }))).toEqual([
    [timelineEnglish['timeline.follow_up.pending'], undefined, 1],
    [timelineEnglish['timeline.follow_up.held'], 'The provider shows it held.', 1],
    [timelineEnglish['timeline.follow_up.none'], undefined, 1],
    [timelineEnglish['timeline.follow_up'], undefined, 1],
  ]);
});

test('what repeats itself is told once, with its reason and how often; another answer is another event', () => {
  const waits = (reason: string) => happened('cancellation.rescheduled', { reason });
  const answer = (httpStatus: number) => happened('cancellation.observed', { evidence: { at: '2026-01-01T10:00:00Z', operation: 'readOrder', httpStatus } });
  const again = [waits('The account waits for its rate limit.'), waits('The account waits for its rate limit.'), waits('It is read again.'), answer(200), answer(200), answer(500)];
  expect(told(...again).map(([, why, count]) => [why, count])).toEqual([
    ['The account waits for its rate limit.', 2],
    ['It is read again.', 1],
    [undefined, 2],
    [undefined, 1],
  ]);
  expect(foldEvents(again, () => '')[0]).toMatchObject({ event: again[0], until: again[1]?.at });
});

test('what a server tells of a cancellation has words of its own; what a newer one tells has some', () => {
  const types = ['cancellation.requested', 'cancellation.joined', 'cancellation.requester_withdrawn', 'cancellation.rescheduled', 'cancellation.observed', 'cancellation.warned', 'cancellation.compacted', 'attempt.started', 'attempt.finished'] as const;
  const titles = types.map((type) => titleOf(happened(type), words));
  expect(titles).not.toContain(timelineEnglish['timeline.other']);
  expect(new Set(titles).size).toBe(types.length);
  expect(titleOf(happened('cancellation.constructor' as 'cancellation.joined'), words)).toBe(timelineEnglish['timeline.other']);
});

test("a request's reason is a code, and no sentence", () => {
  expect(told(happened('cancellation.requested', { reason: 'fraud' }))).toEqual([[timelineEnglish['timeline.requested'], undefined, 1]]);
});
