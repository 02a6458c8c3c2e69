import type { Live, News } from './live.ts';

/** After a look, milliseconds; longer each time while news keep coming, so that a page leaves the server room for what people ask. */
const REST_MS = 400;
const LONGEST_REST_MS = 5_000;

/** How long to rest after the next look, by whether something changed in the last rest. */
export function restAfter(restMs: number, changed: boolean): number {
  return changed ? Math.min(LONGEST_REST_MS, restMs * 2) : REST_MS;
}

/** Looks now, and again with the news that concern it; not while it looks, and not in a rest after it. `look` does not reject. Answers what ends it. */
export function keepUp(live: Live, concerns: (news: News) => boolean, look: () => Promise<void>): () => void {
  let rest: ReturnType<typeof setTimeout> | undefined;
  let restMs = REST_MS;
  let busy = false;
  let changed = false;
  let ended = false;
  const run = async (): Promise<void> => {
    busy = true;
    changed = false;
    await look();
    if (ended) return;
    rest = setTimeout(() => {
      busy = false;
      restMs = restAfter(restMs, changed);
      if (changed) void run();
    }, restMs);
  };
  const stop = live.subscribe((news) => {
    if (!concerns(news)) return;
    changed = true;
    if (!busy) void run();
  });
  void run();
  return () => {
    ended = true;
    stop();
    clearTimeout(rest);
  };
}
