import { CountermandError, type CountermandClient, type CountermandEvent } from '@countermand/client';

/** What has changed: one event, or `undefined` for "look again", where no events can be had. */
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

/** Events where they can be had; looking again as the equal fallback. */
export function createLive(client: Pick<CountermandClient, 'events'>): Live {
  const listeners = new Set<(news: News) => void>();
  let over: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let flowing = false;

  const tell = (news: News): void => {
    for (const listener of [...listeners]) listener(news);
  };
  const poll = (signal: AbortSignal): void => {
    if (signal.aborted) return;
    timer = setTimeout(
      () => {
        tell(undefined);
        poll(signal);
      },
      flowing ? SLOW_POLL_MS : POLL_MS,
    );
  };
  const listen = async (signal: AbortSignal): Promise<void> => {
    try {
      for await (const event of client.events.stream({ signal })) {
        flowing = true;
        tell(event);
      }
    } catch (error) {
      // A session without a right to events, or one that has ended: polling goes on, and tells what is to be told.
      if (!signal.aborted && !CountermandError.is(error)) throw error;
    } finally {
      flowing = false;
    }
  };

  const start = (): void => {
    over = new AbortController();
    const { signal } = over;
    void listen(signal);
    poll(signal);
  };
  const stop = (): void => {
    over?.abort();
    clearTimeout(timer);
  };
  return {
    subscribe: (listener) => {
      if (listeners.size === 0) start();
      listeners.add(listener);
      return () => {
        if (listeners.delete(listener) && listeners.size === 0) stop();
      };
    },
    mode: () => (flowing ? 'events' : 'polling'),
  };
}
