import type { CountermandEvent } from '@countermand/client';

/** What has changed: one event, or `undefined` for "look again", where something may have been missed. */
export type News = CountermandEvent | undefined;

/** News for everything on the page, over one connection, open as long as somebody listens. */
export interface Live {
  /** Answers the function that ends it. */
  readonly subscribe: (listener: (news: News) => void) => () => void;
  /** Whether changes come by themselves now, at once (`events`) or within seconds (`polling`). */
  readonly mode: () => 'events' | 'polling';
  /** Somebody has signed in again: everybody looks, and where no stream was granted another one is tried at once. */
  readonly wake: () => void;
}

/** How often everybody looks again while no events come, milliseconds. */
const POLL_MS = 5_000;

/**
 * Even while events come, everybody looks again now and then: a proxy may hold a stream back without a word. So does a page that is not seen.
 * And so long after a stream that ended for good, as with a session that is refused, another one is tried: somebody may have signed in again.
 */
const SLOW_POLL_MS = 60_000;

/** Tells events as they come, until its signal ends it or none are granted. Rejects where what reads them cannot be loaded. */
export type LiveSource = (options: {
  readonly signal: AbortSignal;
  /** A connection stands, or is lost: until the next one nothing is told. */
  readonly onConnection: (stands: boolean) => void;
  readonly onEvent: (event: CountermandEvent) => void;
}) => Promise<void>;

/** Events where they can be had and somebody sees the page; looking again as the equal fallback. */
export function createLive(listen: LiveSource): Live {
  const listeners = new Set<(news: News) => void>();
  let over: AbortController | undefined;
  let stream: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let connected = false;
  /** No stream before, milliseconds since 1970. */
  let nextTry = 0;

  const tell = (news: News): void => {
    for (const listener of [...listeners]) listener(news);
  };
  const lookAgain = (): void => {
    tell(undefined);
    attend();
  };
  const connect = async ({ signal }: AbortController): Promise<void> => {
    const onConnection = (stands: boolean): void => {
      if (signal.aborted || stands === connected) return;
      connected = stands;
      // What happened before it stood was not told, and that it broke is news, too.
      lookAgain();
    };
    // What cannot be loaded the browser tells of. Polling goes on, and tells what is to be told.
    await listen({ signal, onConnection, onEvent: tell }).catch(() => undefined);
    onConnection(false);
    if (signal.aborted) return;
    stream = undefined;
    nextTry = Date.now() + SLOW_POLL_MS;
  };
  const attend = (): void => {
    const { size } = listeners;
    const isHidden = globalThis.document?.hidden;
    clearTimeout(timer);
    // A browser has six connections to a server for all its tabs: only a page that is seen keeps one for itself.
    if (size === 0 || isHidden) {
      stream?.abort();
      stream = undefined;
      connected = false;
    } else if (!stream && Date.now() >= nextTry) void connect((stream = new AbortController()));
    if (size > 0) timer = setTimeout(lookAgain, connected || isHidden ? SLOW_POLL_MS : POLL_MS);
  };
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) {
        over = new AbortController();
        // A stream may hold on for long without a connection: that there is none, and that there is one again, is seen at once.
        for (const type of ['online', 'offline', 'visibilitychange']) globalThis.window?.addEventListener(type, lookAgain, over);
        attend();
      }
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        over?.abort();
        attend();
      };
    },
    mode: () => (connected ? 'events' : 'polling'),
    wake: () => {
      nextTry = 0;
      lookAgain();
    },
  };
}
