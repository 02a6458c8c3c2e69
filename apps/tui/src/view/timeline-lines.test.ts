import { expect, test } from '@jest/globals';
import type { EventView } from '@countermand/core/model';
import { EVENT_TYPES } from '@countermand/core/model';
import { listedView, lostAnswer } from '../test-support/sample-cancellations.ts';
import { cancellationPage } from './cancellation-page.ts';
import { eventWords } from './event-words.ts';
import { nextAction } from './next-action.ts';
import { sentAndSeenLines } from './sent-and-seen.ts';
import { timelineLines } from './timeline-lines.ts';

const VIEW = listedView(7, 'needs_attention');
const EVENTS = lostAnswer(VIEW);
const NOW = Date.UTC(2026, 2, 2, 9);

test('each kind of event has words of its own', () => {
  const [event] = EVENTS as [EventView];
  expect(new Set(EVENT_TYPES.map((type) => eventWords({ ...event, type }))).size).toBe(EVENT_TYPES.length);
});

test('a day is named once, and evidence that was told is not told again', () => {
  const answer = EVENTS[2] as EventView;
  const next = { ...(EVENTS[3] as EventView), evidence: answer.evidence, at: '2026-03-03T00:00:00.000Z' };
  const lines = timelineLines([answer, next]).map(({ words }) => words);
  expect(lines.filter((line) => line.includes('UTC'))).toEqual(['  2026-03-02, UTC', '  2026-03-03, UTC']);
  expect(lines.filter((line) => line.includes('connection reset after'))).toHaveLength(1);
});

test('what a provider said moves no cursor, whatever it is', () => {
  const lines = [...cancellationPage({ view: VIEW, events: EVENTS }, { now: NOW, decide: '' as never }), ...sentAndSeenLines(EVENTS)];
  expect(lines.map(({ words }) => words).filter((words) => /\p{Cc}/u.test(words))).toEqual([]);
});

test('what was never sent is said to be so, and of several attempts the last is told', () => {
  expect(sentAndSeenLines(EVENTS.slice(0, 1)).map(({ words }) => words)).toEqual(['  sent         nothing']);
  const again = EVENTS.slice(1).map((event) => ({ ...event, position: event.position + 10, data: { ...event.data, ...(event.type === 'attempt.started' && { number: 2 }) } }));
  const words = sentAndSeenLines([...EVENTS, ...again]).map((line) => line.words);
  expect(words[0]).toContain('1 attempt before this one');
  expect(words[1]).toContain('cancel, attempt 2');
  expect(sentAndSeenLines(EVENTS.slice(0, 2)).at(-1)?.words).toContain('nothing yet');
});

test('the next action is a clock, and a person where nothing comes by itself', () => {
  const nextActionAt = '2026-03-02T09:00:12.000Z';
  expect(nextAction({ state: 'scheduled', nextActionAt }, NOW)).toBe('it is sent in 12 s; until then it can be taken back');
  expect(nextAction({ state: 'unknown', nextActionAt }, NOW)).toBe('the order is read again in 12 s');
  expect(nextAction({ state: 'needs_attention' }, NOW)).toBe('nothing by itself: a person decides');
  expect(nextAction({ state: 'cancelled', nextActionAt, replacement: { target: null, status: null, hold: 'pending' } }, NOW)).toBe('what took its place is looked after in 12 s');
  expect(nextAction({ state: 'cancelled', replacement: { target: null, status: null, hold: 'failed' } }, NOW)).toContain('a person');
  expect(nextAction({ state: 'refused' }, NOW)).toBe('nothing: it has ended');
});
