import type { LoadRows } from '../parts/list/paged/list-reader.ts';

/** Only the rows that match: pages are gone through until one of them has some, or none are left. */
export function narrowedRows<Row>(load: LoadRows<Row>, matches: (row: Row) => boolean): LoadRows<Row> {
  return async (page, signal) => {
    for (let next: Parameters<typeof load>[0] = page; ; ) {
      const answer = await load(next, signal);
      if (!answer.ok) return answer;
      const items = answer.value.items.filter(matches);
      const { nextCursor } = answer.value;
      if (items.length > 0 || nextCursor === null) return { ok: true, value: { items, nextCursor } };
      signal.throwIfAborted();
      next = { ...next, cursor: nextCursor };
    }
  };
}
