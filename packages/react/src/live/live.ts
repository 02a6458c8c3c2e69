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

/** Tells news as they come, until it is ended. */
export interface Attendance extends Pick<Live, 'mode' | 'wake'> {
  /** Some seconds have passed. */
  readonly tick: () => void;
  readonly end: () => void;
}

/** How often everybody looks again while no events come, milliseconds. */
const POLL_MS = 5_000;

/**
 * News for as long as somebody listens. What tells of events is loaded then; until it is there, and where it cannot be loaded, everybody
 * looks again every few seconds; it is tried anew when somebody listens after nobody did.
 */
export function createLive(load: () => Promise<(tell: (news: News) => void) => Attendance>): Live {
  const listeners = new Set<(news: News) => void>();
  let attendance: Attendance | undefined;
  let timer: ReturnType<typeof setInterval> | undefined;

  const tell = (news: News): void => {
    for (const listener of [...listeners]) listener(news);
  };
  const lookAgain = (): void => tell(undefined);
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) {
        timer = setInterval(() => (attendance?.tick ?? lookAgain)(), POLL_MS);
        load().then(
          (start) => {
            if (listeners.size > 0) attendance ??= start(tell);
          },
          // The browser tells of it.
          () => undefined,
        );
      }
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        clearInterval(timer);
        attendance?.end();
        attendance = undefined;
      };
    },
    mode: () => attendance?.mode() ?? 'polling',
    wake: () => (attendance?.wake ?? lookAgain)(),
  };
}
