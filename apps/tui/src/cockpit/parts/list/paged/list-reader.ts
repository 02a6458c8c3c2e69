import type { Answer, ServiceProblem } from '../../../../service/answer.ts';
import type { ListPage } from '../../../../service/service.ts';
import { ask } from '../../../data/ask.ts';
import { reaches, within, type PageRange, type RowOrder } from './page-range.ts';

/** Rows of a page. */
export const PAGE_ROWS = 100;

/** The longest page that a service gives. */
export const LONGEST_PAGE = 500;

/** New rows are looked through so far, in pages, for where the known ones begin. */
const SEARCHED_PAGES = 5;

export type LoadRows<Row> = (page: { readonly cursor?: string; readonly limit: number }, signal: AbortSignal) => Promise<Answer<ListPage<Row>>>;

/** What a page is asked for with. */
interface Asked {
  readonly cursor: string | undefined;
  readonly limit: number;
}

/** A service that could not answer, or a list that nobody looks at any more: then without a problem. Caught where the rows are kept. */
export class UnreadRows extends Error {
  constructor(readonly problem?: ServiceProblem) {
    super(problem?.detail ?? 'Nobody looks at this list any more.');
  }
}

/** Reads stretches of a list, one request after the other. */
export class ListReader<Row> {
  #over = new AbortController();

  constructor(
    private readonly load: LoadRows<Row>,
    private readonly order: RowOrder<Row>,
  ) {}

  async page({ cursor, limit }: Asked): Promise<ListPage<Row>> {
    const { signal } = this.#over;
    const answer = await ask(() => this.load({ limit, ...(cursor !== undefined && { cursor }) }, signal));
    if (signal.aborted) throw new UnreadRows();
    if (!answer.ok) throw new UnreadRows(answer.problem);
    return answer.value;
  }

  /** Ends what is under way; later reads are read. */
  interrupt(): void {
    this.#over.abort();
    this.#over = new AbortController();
  }

  /** A page as it is now, however many rows have come into it, and what follows it. `begun`: its beginning, where that has just been read. */
  async range(range: PageRange<Row>, begun?: ListPage<Row>): Promise<{ readonly range: PageRange<Row>; readonly next: string | null }> {
    const rows: Row[] = [];
    const limit = Math.min(LONGEST_PAGE, Math.max(PAGE_ROWS, range.count));
    let { cursor } = range;
    for (let page = begun; ; page = undefined) {
      const { items, nextCursor } = page ?? (await this.page({ cursor, limit }));
      rows.push(...within(range, items, this.order));
      if (nextCursor === null || range.bound === undefined || reaches(range, items, this.order)) {
        const bound = range.bound ?? (nextCursor === null ? undefined : rows.at(-1));
        return { range: { ...range, bound, rows, count: rows.length }, next: nextCursor };
      }
      cursor = nextCursor;
    }
  }

  /** The cursor that leads to a row which others have come above of; undefined where they are too many. */
  async cursorOf(row: Row): Promise<string | undefined> {
    const { isAbove, keyOf } = this.order;
    let cursor: string | undefined;
    for (let searched = 0; searched < SEARCHED_PAGES; searched += 1) {
      const { items, nextCursor } = await this.page({ cursor, limit: LONGEST_PAGE });
      const above = items.filter((item) => isAbove(item, row));
      const last = above.at(-1);
      if (above.length < items.length || nextCursor === null) {
        // The rows above may have been read as a page of their own: then its cursor is known already.
        if (last === undefined) return cursor;
        const ending = await this.page({ cursor, limit: above.length });
        const end = ending.items.at(-1);
        return end !== undefined && keyOf(end) === keyOf(last) ? (ending.nextCursor ?? undefined) : undefined;
      }
      cursor = nextCursor;
    }
    return undefined;
  }
}
