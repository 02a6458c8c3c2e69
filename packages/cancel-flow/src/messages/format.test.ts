import { expect, jest, test } from '@jest/globals';
import { de } from './de.ts';
import { en } from './en.ts';
import { format } from './format.ts';
import { say } from './message.ts';
import { zh } from './zh.ts';

const now = Date.parse('2026-03-01T10:00:00.000Z');
const english = { locale: 'en-GB', timeZone: 'UTC', now };

test('parameters, numbers and plural forms follow the language', () => {
  expect(format(en, say('action.stop_orders', { count: 1 }), english)).toBe('Stop 1 order');
  expect(format(en, say('action.stop_orders', { count: 1_234 }), english)).toBe('Stop 1,234 orders');
  expect(format(de, say('action.stop_orders', { count: 1_234 }), { locale: 'de' })).toBe('1.234 Aufträge stoppen');
  expect(format(zh, say('action.stop_orders', { count: 1 }), { locale: 'zh' })).toBe('停止 1 个订单');
});

test('an instant is a time of day, with the date where it is not near', () => {
  expect(format(en, say('timing.undo_until', { time: { at: '2026-03-01T10:00:30.000Z' } }), english)).toBe('Can be undone until 10:00:30.');
  expect(format(en, say('timing.undo_until', { time: { at: '2026-03-03T10:00:30.000Z' } }), english)).toBe('Can be undone until 3 Mar 2026, 10:00:30.');
});

test.each([
  ['2026-03-01T09:59:30.000Z', 'Last change 30 seconds ago.'],
  ['2026-03-01T09:30:00.000Z', 'Last change 30 minutes ago.'],
  ['2026-02-28T10:00:00.000Z', 'Last change yesterday.'],
  ['2026-03-01T10:00:00.000Z', 'Last change now.'],
  ['2026-03-01T11:00:00.000Z', 'Last change in 1 hour.'],
])('the distance from now: %s', (ago, expected) => {
  expect(format(en, say('timing.changed', { ago: { ago } }), english)).toBe(expected);
});

test('a message may be in another', () => {
  expect(format(en, say('several.line', { state: say('state.unknown'), count: 3 }), english)).toBe('Unknown: 3');
});

test('what others say stays what it is', () => {
  expect(format(en, say('said', { text: '{count} $& <b>' }), english)).toBe('{count} $& <b>');
  expect(format(en, say('timing.changed', { ago: { ago: 'no time' } }), english)).toBe('Last change no time.');
});

test('a message with a missing or a wrong parameter does not compile', () => {
  // @ts-expect-error the text is missing
  expect(say('said').parameters).toBeUndefined();
  // @ts-expect-error there is no such parameter
  expect(say('said', { words: 'x' }).key).toBe('said');
});

test('what of Intl is costly to make is made once for each language and form, and not kept without bound', () => {
  const made = jest.spyOn(Intl, 'NumberFormat');
  const says = (locale: string) => format(en, say('action.stop_orders', { count: 1_234 }), { locale });
  for (let count = 0; count < 50; count += 1) expect([says('en-ZA'), says('de-AT')]).toEqual([expect.stringContaining('234'), expect.stringContaining('234')]);
  expect(made).toHaveBeenCalledTimes(2);
  for (let count = 100; count < 300; count += 1) says(`en-x-of${count}`);
  says('en-ZA');
  expect(made.mock.calls.filter(([locale]) => locale === 'en-ZA')).toHaveLength(2);
  made.mockRestore();
});
