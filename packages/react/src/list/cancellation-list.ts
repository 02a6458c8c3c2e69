import type { Cancellation } from '@countermand/client';
import { loadProblem, type LoadProblem } from '../data/problem.ts';
import { restAfter } from '../live/keep-up.ts';
import type { Live, News } from '../live/live.ts';
import { isNewer, type Place } from './place.ts';
import { stretchOf, stretchWith, type FetchPage, type Stretch } from './stretch.ts';

export interface ListState {
  /** What is loaded and shown, newest first. Undefined: nothing came yet. */
  readonly rows: readonly Cancellation[] | undefined;
  /** Whether the server has no more. */
  readonly isWhole: boolean;
  /** How many newer ones wait to be shown. */
  readonly fresh: number;
  /** Rows are on their way that were not there before. */
  readonly loading: boolean;
  readonly problem: LoadProblem | undefined;
}

/** A list of the server that is loaded page by page and kept as it is there: what is in view is looked at again when news concern it, the rest once it comes into view. */
export interface CancellationList {
  readonly getState: () => ListState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Answers what ends it. It may be started again. */
  readonly start: (live: Pick<Live, 'subscribe'>) => () => void;
  readonly more: () => void;
  readonly reload: () => void;
  /** Which rows are in view, by their index. */
  readonly look: (first: number, last: number) => void;
  /** True: newer ones wait, so that nothing moves under somebody's hand. */
  readonly hold: (isHeld: boolean) => void;
  readonly showFresh: () => void;
}

export interface ListOptions {
  readonly fetchPage: FetchPage;
  /** Rows of a page. */
  readonly pageSize: number;
  /** News of others are of no interest; empty: all are. */
  readonly accounts: readonly string[];
}

/** Rows beyond these that nobody looks at are let go, and loaded again when they are wanted. */
const MOST_ROWS = 10_000;

export function createCancellationList({ fetchPage, pageSize, accounts }: ListOptions): CancellationList {
  const listeners = new Set<() => void>();
  let stretches: readonly Stretch[] = [];
  /** Where the rows begin that are not loaded; null: there are none, undefined: nothing is loaded. */
  let end: string | null | undefined;
  let wantsMore = false;
  let view: readonly [number, number] = [0, 0];
  /** While it is held: what is newer is not shown. */
  let top: Place | undefined;
  let isHeld = false;
  let problem: LoadProblem | undefined;
  let controller: AbortController | undefined;
  let busy = false;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let restMs = restAfter(0, false);
  let state: ListState = { rows: undefined, isWhole: false, fresh: 0, loading: true, problem: undefined };

  const tell = (): void => {
    const all = end === undefined ? undefined : stretches.flatMap(({ rows }) => rows);
    const first = top && all ? all.findIndex((row) => top !== undefined && !isNewer(row, top)) : 0;
    const fresh = first < 0 ? (all?.length ?? 0) : first;
    const rows = fresh === 0 ? all : all?.slice(fresh);
    // The same rows stay the same list: whoever sorts or counts them does not do it again.
    const same = rows !== undefined && rows.length === state.rows?.length && rows.every((row, index) => row === state.rows?.[index]);
    state = { rows: same ? state.rows : rows, isWhole: end === null, fresh, loading: problem === undefined && (end === undefined || wantsMore), problem };
    for (const listener of [...listeners]) listener();
  };

  const inView = (stretch: Stretch): boolean => {
    const before = stretches.slice(0, stretches.indexOf(stretch)).reduce((sum, { rows }) => sum + rows.length, 0);
    return before <= view[1] + state.fresh && before + stretch.rows.length >= view[0] + state.fresh;
  };
  /** What is to be done next: what nobody has yet, then what may have changed, where somebody looks or new ones come. */
  const nextJob = (): ((signal: AbortSignal) => Promise<void>) | undefined => {
    if (end === undefined || (wantsMore && end !== null)) return loadMore;
    const changed = rest === undefined ? nextChanged() : undefined;
    return changed && ((signal) => lookAgain(changed, signal));
  };
  const nextChanged = (): Stretch | undefined => stretches.find((stretch, index) => stretch.stale && (index === 0 || inView(stretch)));
  const loadMore = async (signal: AbortSignal): Promise<void> => {
    const cursor = end ?? undefined;
    const page = await fetchPage({ cursor, limit: pageSize }, signal);
    if (signal.aborted) return;
    stretches = [...stretches, stretchOf(cursor, page)];
    end = page.nextCursor;
    wantsMore = false;
  };
  const lookAgain = async (stretch: Stretch, signal: AbortSignal): Promise<void> => {
    // What changes while it is read is read again.
    stretches = stretches.map((each) => (each === stretch ? { ...stretch, stale: false } : each));
    try {
      // The first rows need none of it.
      const { merged, reread } = await import('./reread.ts');
      const known = await reread(stretch, { fetchPage, pageSize, signal, isNewer });
      if (signal.aborted) return;
      const index = stretches.findIndex(({ cursor }) => cursor === stretch.cursor);
      stretches = merged(stretches, index, known);
      const { cutAt } = known;
      if (cutAt !== undefined) {
        end = cutAt;
        // What was held may not be loaded any more: what there is now is shown.
        if (index === 0) showNewest();
      }
      letGo();
    } catch (error) {
      stretches = stretches.map((each) => (each.cursor === stretch.cursor ? { ...each, stale: true } : each));
      throw error;
    }
    rest = setTimeout(() => {
      rest = undefined;
      restMs = restAfter(restMs, nextChanged() !== undefined);
      work();
    }, restMs);
  };
  const showNewest = (): void => {
    top = isHeld ? stretches[0]?.rows[0] : undefined;
  };
  const letGo = (): void => {
    let count = stretches.reduce((sum, { rows }) => sum + rows.length, 0);
    for (let last = stretches.at(-1); last?.cursor !== undefined && count > MOST_ROWS && !inView(last); last = stretches.at(-1)) {
      end = last.cursor;
      count -= last.rows.length;
      stretches = stretches.slice(0, -1);
    }
  };

  const work = (): void => {
    const signal = controller?.signal;
    if (!signal || busy || problem) return;
    const job = nextJob();
    if (!job) return;
    busy = true;
    void job(signal)
      .then(
        () => undefined,
        (error: unknown) => (signal.aborted ? undefined : loadProblem(error)),
      )
      .then((met) => {
        busy = false;
        if (!signal.aborted) {
          problem = met;
          tell();
        }
        work();
      });
  };
  const hear = (news: News): void => {
    if (news && (news.cancellation === null || (accounts.length > 0 && news.account !== null && !accounts.includes(news.account)))) return;
    const concerned = news?.cancellation ? stretchWith(stretches, news.cancellation) : undefined;
    if (news && !concerned) return;
    stretches = stretches.map((stretch) => (news && stretch !== concerned ? stretch : { ...stretch, stale: true }));
    // After a failure only what tells that it may be over tries again.
    if (!news) problem = undefined;
    work();
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start: (live) => {
      controller = new AbortController();
      const stop = live.subscribe(hear);
      hear(undefined);
      return () => {
        stop();
        controller?.abort();
        controller = undefined;
        clearTimeout(rest);
        rest = undefined;
      };
    },
    more: () => {
      if (end === null || wantsMore || problem) return;
      wantsMore = true;
      tell();
      work();
    },
    reload: () => {
      hear(undefined);
      tell();
    },
    look: (first, last) => {
      view = [first, last];
      work();
    },
    hold: (held) => {
      if (held === isHeld) return;
      isHeld = held;
      top = held ? state.rows?.[0] : undefined;
      tell();
    },
    showFresh: () => {
      showNewest();
      tell();
    },
  };
}
