import type { Cancellation, Page } from '@countermand/client';
import { isNewer, type Place } from './place.ts';

/** A stretch of a list, as the server gave it. Stretches that follow each other have no gap and nothing twice, whatever changes between their loads. */
export interface Stretch {
  /** Undefined: it begins with the newest. */
  readonly cursor: string | undefined;
  readonly rows: readonly Cancellation[];
  /** The last place that is of this stretch; undefined: it reaches to the list's end. */
  readonly through: Place | undefined;
  /** Whether something of it may have changed since. */
  readonly stale: boolean;
}

export type FetchPage = (query: { readonly cursor?: string; readonly limit: number }, signal: AbortSignal) => Promise<Page<Cancellation>>;

/** The most rows of one answer, as the server has it. */
const MOST = 500;

/** So many pages are read for a stretch. Into what is still not at its end by then, more has come than anybody looked at: it is cut there. */
const MOST_PAGES = 4;

/** So many rows more than before are looked for at once. */
const SLACK = 20;

/** A page beyond those that are loaded, and the cursor of what follows it. */
export function stretchOf(cursor: string | undefined, { items, nextCursor }: Page<Cancellation>): Stretch {
  return { cursor, rows: items, through: nextCursor === null ? undefined : items.at(-1), stale: false };
}

export interface Reread {
  readonly fetchPage: FetchPage;
  /** What has grown far beyond it is split. */
  readonly pageSize: number;
  readonly signal: AbortSignal;
}

export interface Known {
  readonly stretches: readonly Stretch[];
  /** Not all was read: where the rest begins. What was loaded after this stretch does not follow it any more. */
  readonly cutAt?: string;
}

/** The same part of the list as it is now: what came into it, and without what left it. */
export async function reread({ cursor: from, rows, through }: Stretch, { fetchPage, pageSize, signal }: Reread): Promise<Known> {
  const limit = Math.min(MOST, rows.length > 2 * pageSize ? pageSize : Math.max(rows.length, pageSize) + SLACK);
  const most = MOST_PAGES + rows.length / limit;
  const stretches: Stretch[] = [];
  let cursor = from;
  for (;;) {
    const { items, nextCursor }: Page<Cancellation> = await fetchPage({ ...(cursor !== undefined && { cursor }), limit }, signal);
    const inside = through ? items.filter((row) => !isNewer(through, row)) : items;
    const before = stretches.at(-1);
    // The page before ended where the next stretch begins: that is not to be there twice.
    if (inside.length === 0 && before) return { stretches: [...stretches.slice(0, -1), { ...before, through }] };
    const isAll = nextCursor === null || inside.length < items.length || inside.at(-1)?.id === through?.id;
    stretches.push({ cursor, rows: inside, through: isAll ? through : items.at(-1), stale: false });
    if (isAll) return { stretches };
    if (stretches.length >= most) return { stretches, cutAt: nextCursor };
    cursor = nextCursor;
  }
}

/** Which stretch a cancellation is of, or would be: ids tell when they were made. Undefined: it is older than what is loaded. */
export function stretchWith(stretches: readonly Stretch[], id: string): Stretch | undefined {
  return stretches.find(({ rows }) => rows.some((row) => row.id === id)) ?? stretches.find(({ through }) => through === undefined || id >= through.id);
}
