import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { CountermandEvent } from '@countermand/client';
import { attendTo, type Listen } from './attend.ts';
import { createLive, type News } from './live.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  Object.assign(globalThis, { window: undefined, document: undefined });
});

const EVENT = { position: 1, cancellation: 'can_1' } as CountermandEvent;

/** A server's stream, as a test plays it. */
function played() {
  const streams: { readonly options: Parameters<Listen>[0]; end: () => void }[] = [];
  const listenTo: Listen = (options) =>
    new Promise((end) => {
      options.signal.addEventListener('abort', () => end());
      streams.push({ options, end });
    });
  const live = createLive(async () => (tell) => attendTo(listenTo, tell));
  const heard: News[] = [];
  return { live, heard, listen: () => live.subscribe((news) => void heard.push(news)), latest: () => streams.at(-1)!, streams };
}

const settle = () => jest.advanceTimersByTimeAsync(0);

test('one connection for everybody, and none when nobody listens', async () => {
  const { live, streams, listen, latest } = played();
  expect(streams).toHaveLength(0);
  const [first, second] = [listen(), listen()];
  await settle();
  expect(streams).toHaveLength(1);
  first();
  expect(latest().options.signal.aborted).toBe(false);
  second();
  second();
  await settle();
  expect([latest().options.signal.aborted, live.mode(), jest.getTimerCount()]).toEqual([true, 'polling', 0]);
});

test('events are told at once; what came before the connection stood is looked up', async () => {
  const { live, heard, listen, latest } = played();
  const end = listen();
  await settle();
  expect(live.mode()).toBe('polling');
  latest().options.onConnection(true);
  expect([live.mode(), heard]).toEqual(['events', [undefined]]);
  latest().options.onEvent(EVENT);
  await settle();
  expect(heard).toEqual([undefined, EVENT]);
  end();
});

test('without events everybody looks again, every few seconds; with them, seldom', async () => {
  const { live, heard, listen, latest } = played();
  const end = listen();
  await jest.advanceTimersByTimeAsync(15_000);
  expect(heard).toEqual([undefined, undefined, undefined]);
  latest().options.onConnection(true);
  heard.length = 0;
  await jest.advanceTimersByTimeAsync(59_000);
  expect(heard).toEqual([]);
  latest().options.onConnection(false);
  await jest.advanceTimersByTimeAsync(5_000);
  expect([heard, live.mode()]).toEqual([[undefined], 'polling']);
  end();
});

test('a session that may see no events polls', async () => {
  const { heard, listen, latest, streams } = played();
  const end = listen();
  await settle();
  latest().end();
  await jest.advanceTimersByTimeAsync(10_000);
  expect([heard, streams.length]).toEqual([[undefined, undefined], 1]);
  end();
});

test('after a stream that ended for good another one is tried about once a minute', async () => {
  const { live, listen, latest, streams } = played();
  const end = listen();
  await settle();
  latest().end();
  await jest.advanceTimersByTimeAsync(59_000);
  expect(streams).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(2_000);
  expect(streams).toHaveLength(2);
  latest().end();
  await settle();
  live.wake();
  await settle();
  expect(streams).toHaveLength(3);
  latest().options.onConnection(true);
  expect(live.mode()).toBe('events');
  end();
});

test('a page that nobody sees keeps no connection, and looks seldom; seen again, it looks at once', async () => {
  const [window, document] = [new EventTarget(), { hidden: false }];
  Object.assign(globalThis, { window, document });
  const turn = (state: 'hidden' | 'visible') => {
    document.hidden = state === 'hidden';
    window.dispatchEvent(new Event('visibilitychange'));
    return settle();
  };
  const { live, heard, listen, latest, streams } = played();
  const end = listen();
  await settle();
  latest().options.onConnection(true);
  heard.length = 0;
  await turn('hidden');
  expect([latest().options.signal.aborted, live.mode()]).toEqual([true, 'polling']);
  await jest.advanceTimersByTimeAsync(119_000);
  expect([heard, streams.length]).toEqual([[undefined, undefined], 1]);
  await turn('visible');
  expect([heard.length, streams.length, latest().options.signal.aborted]).toEqual([3, 2, false]);
  end();
  await turn('hidden');
  await turn('visible');
  expect([streams.length, jest.getTimerCount()]).toEqual([2, 0]);
});

test('where what tells of events cannot be loaded, everybody looks again as without events; whoever listens later tries again', async () => {
  let tries = 0;
  const live = createLive(() => Promise.reject(new TypeError(`Not loaded: ${(tries += 1)}`)));
  const heard: News[] = [];
  const leave = live.subscribe((news) => void heard.push(news));
  await jest.advanceTimersByTimeAsync(59_000);
  live.wake();
  expect([live.mode(), heard.length, tries]).toEqual(['polling', 12, 1]);
  leave();
  const end = live.subscribe(() => undefined);
  expect(tries).toBe(2);
  end();
  await settle();
  expect(jest.getTimerCount()).toBe(0);
});

test('whoever listens again is connected again', async () => {
  const { listen, streams } = played();
  const leave = listen();
  await settle();
  leave();
  const end = listen();
  await settle();
  expect(streams).toHaveLength(2);
  end();
});
