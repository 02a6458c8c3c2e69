import type { Cancellation, Page } from '@countermand/client';
import type { Place } from './place.ts';
import type { FetchPage, Stretch } from './stretch.ts';

/** The most rows of one answer, as the server has it. */
const MOST = 500;

/** So many pages are read for a stretch. Into what is still not at its end by then, more has come than anybody looked at: it is cut there. */
const MOST_PAGES = 4;

/** So many rows more than before are looked for at once. */
const SLACK = 20;

export interface Reread {
  readonly fetchPage: FetchPage;
  /** What has grown far beyond it is split. */
  readonly pageSize: number;
  readonly signal: AbortSignal;
  readonly isNewer: (one: Place, other: Place) => boolean;
}

export interface Known {
  readonly stretches: readonly Stretch[];
  /** Not all was read: where the rest begins. What was loaded after this stretch does not follow it any more. */
  readonly cutAt?: string;
}

/** The same part of the list as it is now: what came into it, and without what left it. */
export async function reread({ cursor: from, rows, through }: Stretch, { fetchPage, pageSize, signal, isNewer }: Reread): Promise<Known> {
  const limit = Math.min(MOST, rows.length > 2 * pageSize ? pageSize : Math.max(rows.length, pageSize) + SLACK);
  const most = MOST_PAGES + rows.length / limit;
  const stretches: Stretch[] = [];
  let cursor = from;
  for (;;) {
    const { items, nextCursor }: Page<Cancellation> = await fetchPage({ cursor, limit }, signal);
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

/** The list with what is known of one of its stretches now. */
export function merged(stretches: readonly Stretch[], index: number, { stretches: fresh, cutAt }: Known): readonly Stretch[] {
  const { rows = [], stale = false } = stretches[index] ?? {};
  const parts = fresh.map((part) => ({ ...part, rows: kept(part.rows, rows), stale }));
  return [...stretches.slice(0, index), ...parts, ...(cutAt === undefined ? stretches.slice(index + 1) : [])];
}

/** Rows that have not changed stay the objects they were. */
function kept(fresh: readonly Cancellation[], before: readonly Cancellation[]): readonly Cancellation[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return fresh.map((row) => {
    const old = known.get(row.id);
    return old && JSON.stringify(old) === JSON.stringify(row) ? old : row;
  });
}
