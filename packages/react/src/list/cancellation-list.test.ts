import type { Cancellation, CountermandEvent } from '@countermand/client';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { News } from '../live/live.ts';
import { createCancellationList } from './cancellation-list.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const idOf = (number: number): string => `can_${String(number).padStart(6, '0')}`;
const row = (number: number, state: Cancellation['state'] = 'queued'): Cancellation => ({ id: idOf(number), account: 'us', state, createdAt: new Date(Date.UTC(2026, 10, 22) + number * 1_000).toISOString() }) as Cancellation;

/** A server with a list, newest first; a cursor is the id after which a page begins. */
function served(numbers: readonly number[], pageSize = 3) {
  let items = numbers.map((number) => row(number));
  let listener: (news: News) => void = () => undefined;
  const asked: (string | undefined)[] = [];
  let failure: Error | undefined;
  const list = createCancellationList({
    pageSize,
    accounts: ['us'],
    fetchPage: async ({ cursor, limit }) => {
      asked.push(cursor);
      if (failure) throw failure;
      const all = items.filter(({ id }) => cursor === undefined || id < cursor);
      const page = all.slice(0, limit);
      return { items: page, nextCursor: all.length > limit ? (page.at(-1)?.id ?? null) : null };
    },
  });
  const end = list.start({ subscribe: (given) => ((listener = given), () => undefined) });
  return {
    list,
    asked,
    end,
    shown: () => list.getState().rows?.map(({ id }) => Number(id.slice(4))),
    now: (changed: readonly Cancellation[]) => void (items = [...changed].sort((one, other) => (one.id < other.id ? 1 : -1))),
    items: () => items,
    tell: (number?: number, account = 'us') => listener(number === undefined ? undefined : ({ cancellation: idOf(number), account } as CountermandEvent)),
    fail: (error: Error | undefined) => void (failure = error),
  };
}

const settle = (milliseconds = 0) => jest.advanceTimersByTimeAsync(milliseconds);

test('pages are loaded as they are wanted, up to the end', async () => {
  const { list, shown, asked } = served([9, 8, 7, 6, 5]);
  await settle();
  expect([shown(), list.getState().isWhole]).toEqual([[9, 8, 7], false]);
  list.more();
  list.more();
  await settle();
  expect([shown(), list.getState().isWhole, asked]).toEqual([[9, 8, 7, 6, 5], true, [undefined, idOf(7)]]);
  list.more();
  await settle();
  expect(asked).toHaveLength(2);
});

test('what comes into the middle and what leaves is noticed, without a gap, and nothing is there twice', async () => {
  const { list, shown, tell, now, items } = served([19, 17, 15, 13, 11, 9]);
  await settle();
  list.more();
  await settle();
  now([...items().filter(({ id }) => id !== idOf(15)), row(18), row(16), row(14)]);
  list.look(0, 5);
  tell(15);
  tell(14);
  await settle(5_000);
  expect(shown()).toEqual([19, 18, 17, 16, 14, 13, 11, 9]);
});

test('rows that changed are looked at again once they are in view; those that did not stay the same objects', async () => {
  const { list, tell, now, items, asked } = served([9, 8, 7, 6, 5, 4]);
  await settle();
  list.more();
  await settle();
  list.look(0, 1);
  const before = list.getState().rows;
  now(items().map((each) => (each.id === idOf(5) ? row(5, 'cancelled') : each)));
  tell(5);
  tell(5, 'other');
  await settle(5_000);
  expect([asked.length, list.getState().rows]).toEqual([2, before]);
  list.look(2, 4);
  await settle(5_000);
  expect([asked.at(-1), list.getState().rows?.[4]?.state, list.getState().rows?.[3] === before?.[3]]).toEqual([idOf(7), 'cancelled', true]);
});

test('new ones wait while it is held, and are counted', async () => {
  const { list, shown, tell, now, items } = served([2, 1]);
  await settle();
  list.hold(true);
  now([...items(), row(3), row(4)]);
  tell(3);
  tell(4);
  await settle(5_000);
  expect([shown(), list.getState().fresh]).toEqual([[2, 1], 2]);
  list.showFresh();
  expect([shown(), list.getState().fresh]).toEqual([[4, 3, 2, 1], 0]);
  now([...items(), row(5)]);
  tell(5);
  await settle(5_000);
  expect(list.getState().fresh).toBe(1);
  list.hold(false);
  expect(shown()).toEqual([5, 4, 3, 2, 1]);
});

test('a failure is told, keeps what there is, and is over when it is looked at again', async () => {
  const { list, shown, tell, fail, now, items } = served([2, 1]);
  await settle();
  fail(new Error('gone'));
  tell(1);
  await settle(5_000);
  expect([shown(), list.getState().problem?.detail]).toEqual([[2, 1], 'gone']);
  fail(undefined);
  now([...items(), row(3)]);
  list.reload();
  await settle(5_000);
  expect([shown(), list.getState().problem]).toEqual([[3, 2, 1], undefined]);
});

test('many news are one look, and none once it has ended', async () => {
  const { tell, asked, end } = served([2, 1]);
  await settle();
  for (let count = 0; count < 50; count += 1) tell(1);
  await settle(5_000);
  expect(asked.length).toBeLessThanOrEqual(3);
  const before = asked.length;
  end();
  tell(1);
  await settle(5_000);
  expect(asked).toHaveLength(before);
});

const numbers = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_each, index) => from - index);

test('a page that is as long as an answer can be is there once, however often it is looked at', async () => {
  const { list, shown, tell, now, items } = served(numbers(1_500, 1), 500);
  await settle();
  list.more();
  await settle();
  list.look(0, 999);
  for (let count = 0; count < 4; count += 1) {
    tell();
    await settle(20_000);
  }
  expect(shown()).toEqual(numbers(1_500, 501));
  // The last of the first page goes: the page after it begins where it began.
  now(items().filter(({ id }) => id !== idOf(1_001)));
  tell();
  await settle(20_000);
  expect(shown()).toEqual(numbers(1_500, 501).filter((number) => number !== 1_001));
});

test('where very many came it begins anew with the newest, and what follows is loaded as it is wanted', async () => {
  const { list, shown, asked, tell, now } = served([3, 2, 1]);
  await settle();
  list.hold(true);
  now(numbers(400, 1).map((number) => row(number)));
  tell(400);
  await settle(20_000);
  expect([shown(), list.getState().isWhole, asked.length]).toEqual([numbers(400, 286), false, 6]);
  list.more();
  await settle(20_000);
  expect(shown()).toEqual(numbers(400, 283));
});

test('of very many rows those far below what is looked at are let go, and come back when they are wanted', async () => {
  const { list, shown, tell } = served(numbers(12_000, 1), 500);
  await settle();
  for (let page = 1; page < 24; page += 1) {
    list.more();
    await settle();
  }
  expect(list.getState()).toMatchObject({ isWhole: true, rows: { length: 12_000 } });
  list.look(0, 20);
  tell(12_000);
  await settle(20_000);
  expect([shown(), list.getState().isWhole]).toEqual([numbers(12_000, 2_001), false]);
  list.more();
  await settle();
  expect(shown()).toEqual(numbers(12_000, 1_501));
});

test('while news keep coming it looks ever less often', async () => {
  const { tell, asked } = served([2, 1]);
  for (let tenths = 0; tenths < 600; tenths += 1) {
    tell(1);
    await settle(100);
  }
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.length).toBeLessThan(20);
});
