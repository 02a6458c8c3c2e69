import { CountermandError, type CountermandEvent, type EventStreamOptions } from '@countermand/client';

/** What has changed: one event, or `undefined` for "look again", where something may have been missed. */
export type News = CountermandEvent | undefined;

/** News for everything on the page, over one connection, open as long as somebody listens. */
export interface Live {
  /** Answers the function that ends it. */
  readonly subscribe: (listener: (news: News) => void) => () => void;
  /** Whether changes come by themselves now, at once (`events`) or within seconds (`polling`). */
  readonly mode: () => 'events' | 'polling';
}

/** How often everybody looks again while no events come, milliseconds. */
const POLL_MS = 5_000;

/** Even while events come, everybody looks again now and then: a proxy may hold a stream back without a word. */
const SLOW_POLL_MS = 60_000;

/** Events as they come, by `@countermand/client`. */
export interface LiveSource {
  readonly stream: (options?: EventStreamOptions) => AsyncIterable<CountermandEvent>;
}

/** Events where they can be had; looking again as the equal fallback. */
export function createLive(events: LiveSource): Live {
  const listeners = new Set<(news: News) => void>();
  let over: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let connected = false;

  const tell = (news: News): void => {
    for (const listener of [...listeners]) listener(news);
  };
  const poll = (): void => {
    clearTimeout(timer);
    const again = (): void => {
      tell(undefined);
      if (listeners.size > 0) poll();
    };
    timer = setTimeout(again, connected ? SLOW_POLL_MS : POLL_MS);
  };
  const listen = async (signal: AbortSignal): Promise<void> => {
    const onConnection = (stands: boolean): void => {
      if (signal.aborted || stands === connected) return;
      connected = stands;
      poll();
      // What happened before it stood was not told, and that it broke is news, too.
      tell(undefined);
    };
    try {
      for await (const event of events.stream({ signal, onConnection })) tell(event);
    } catch (error) {
      // A session without a right to events, or one that has ended: polling goes on, and tells what is to be told.
      if (!signal.aborted && !CountermandError.is(error)) throw error;
    } finally {
      onConnection(false);
    }
  };

  // A stream may hold on for long without a connection: that there is none, and that there is one again, is seen at once.
  const lookAgain = (): void => tell(undefined);
  const start = (): void => {
    over = new AbortController();
    for (const type of ['online', 'offline']) globalThis.window?.addEventListener(type, lookAgain, { signal: over.signal });
    poll();
    void listen(over.signal);
  };
  const stop = (): void => {
    over?.abort();
    clearTimeout(timer);
    connected = false;
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) start();
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) stop();
      };
    },
    mode: () => (connected ? 'events' : 'polling'),
  };
}
