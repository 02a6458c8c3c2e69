import type { Cancellation, Page } from '@countermand/client';
import type { Place } from './place.ts';

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

export type FetchPage = (query: { readonly cursor?: string | undefined; readonly limit: number }, signal: AbortSignal) => Promise<Page<Cancellation>>;

/** A page beyond those that are loaded, and the cursor of what follows it. */
export function stretchOf(cursor: string | undefined, { items, nextCursor }: Page<Cancellation>): Stretch {
  return { cursor, rows: items, through: nextCursor === null ? undefined : items.at(-1), stale: false };
}

/** Which stretch a cancellation is of, or would be: ids tell when they were made. Undefined: it is older than what is loaded. */
export function stretchWith(stretches: readonly Stretch[], id: string): Stretch | undefined {
  return stretches.find(({ rows }) => rows.some((row) => row.id === id)) ?? stretches.find(({ through }) => through === undefined || id >= through.id);
}
