import type { CountermandEvent } from '@countermand/client';
import type { Attendance, News } from './live.ts';

/** Tells events as they come, until its signal ends it or none are granted. Does not reject. */
export type Listen = (options: {
  readonly signal: AbortSignal;
  /** A connection stands, or is lost: until the next one nothing is told. */
  readonly onConnection: (stands: boolean) => void;
  readonly onEvent: (event: CountermandEvent) => void;
}) => Promise<void>;

/**
 * Even while events come, everybody looks again now and then, milliseconds: a proxy may hold a stream back without a word. So does a page that is not seen.
 * And so long after a stream that ended for good, as with a session that is refused, another one is tried: somebody may have signed in again.
 */
const SLOW_POLL_MS = 60_000;

/** Events where they can be had and somebody sees the page; looking again, with each tick, as the equal fallback. */
export function attendTo(listen: Listen, tell: (news: News) => void): Attendance {
  const over = new AbortController();
  let stream: AbortController | undefined;
  let connected = false;
  /** Nobody looks again by the clock before, nor is another stream tried; milliseconds since 1970. */
  let [nextLook, nextTry] = [0, 0];

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
    // Once it ends, polling goes on, and tells what is to be told.
    await listen({ signal, onConnection, onEvent: tell });
    onConnection(false);
    if (signal.aborted) return;
    stream = undefined;
    nextTry = Date.now() + SLOW_POLL_MS;
  };
  const leave = (): void => {
    stream?.abort();
    stream = undefined;
    connected = false;
  };
  const attend = (): void => {
    const isHidden = globalThis.document?.hidden;
    // A browser has six connections to a server for all its tabs: only a page that is seen keeps one for itself.
    if (isHidden) leave();
    else if (!stream && Date.now() >= nextTry) void connect((stream = new AbortController()));
    nextLook = connected || isHidden ? Date.now() + SLOW_POLL_MS : 0;
  };

  // A stream may hold on for long without a connection: that there is none, and that there is one again, is seen at once.
  for (const type of ['online', 'offline', 'visibilitychange']) globalThis.window?.addEventListener(type, lookAgain, over);
  attend();
  return {
    mode: () => (connected ? 'events' : 'polling'),
    tick: () => {
      if (Date.now() >= nextLook) lookAgain();
    },
    wake: () => {
      nextTry = 0;
      lookAgain();
    },
    end: () => {
      over.abort();
      leave();
    },
  };
}
