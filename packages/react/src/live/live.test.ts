import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import type { CountermandEvent, EventStreamOptions } from '@countermand/client';
import { CountermandError } from '@countermand/client';
import { createLive, type News } from './live.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const EVENT = { position: 1, cancellation: 'can_1' } as CountermandEvent;

/** A server's stream, as a test plays it. */
function played() {
  const streams: { readonly options: EventStreamOptions; send: (event: CountermandEvent) => void; fail: (error: Error) => void }[] = [];
  async function* stream(options: EventStreamOptions = {}): AsyncGenerator<CountermandEvent, void, undefined> {
    for (;;) {
      yield await new Promise<CountermandEvent>((send, fail) => {
        options.signal?.addEventListener('abort', () => fail(new Error('aborted')));
        streams.push({ options, send, fail });
      });
    }
  }
  const live = createLive({ stream });
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
  expect(latest().options.signal?.aborted).toBe(false);
  second();
  second();
  await settle();
  expect([latest().options.signal?.aborted, live.mode(), jest.getTimerCount()]).toEqual([true, 'polling', 0]);
});

test('events are told at once; what came before the connection stood is looked up', async () => {
  const { live, heard, listen, latest } = played();
  const end = listen();
  await settle();
  expect(live.mode()).toBe('polling');
  latest().options.onConnection?.(true);
  expect([live.mode(), heard]).toEqual(['events', [undefined]]);
  latest().send(EVENT);
  await settle();
  expect(heard).toEqual([undefined, EVENT]);
  end();
});

test('without events everybody looks again, every few seconds; with them, seldom', async () => {
  const { live, heard, listen, latest } = played();
  const end = listen();
  await jest.advanceTimersByTimeAsync(15_000);
  expect(heard).toEqual([undefined, undefined, undefined]);
  latest().options.onConnection?.(true);
  heard.length = 0;
  await jest.advanceTimersByTimeAsync(59_000);
  expect(heard).toEqual([]);
  latest().options.onConnection?.(false);
  await jest.advanceTimersByTimeAsync(5_000);
  expect([heard, live.mode()]).toEqual([[undefined], 'polling']);
  end();
});

test('a session that may see no events polls', async () => {
  const { heard, listen, latest, streams } = played();
  const end = listen();
  await settle();
  latest().fail(new CountermandError({ code: 'not_found', message: 'no', status: 404 }));
  await jest.advanceTimersByTimeAsync(10_000);
  expect([heard, streams.length]).toEqual([[undefined, undefined], 1]);
  end();
});

test('whoever listens again is connected again', async () => {
  const { listen, streams } = played();
  listen()();
  await settle();
  const end = listen();
  await settle();
  expect(streams).toHaveLength(2);
  end();
});
