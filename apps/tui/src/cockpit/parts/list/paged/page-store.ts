import type { PageRange } from './page-range.ts';

/** So many rows are kept, about: of the others the way to them is. */
export const MOST_ROWS = 2_000;

/** The pages of a list that are known, from its top on. Never changed: each change makes another one. */
export class PageStore<Row> {
  /** How many rows are before each page. */
  readonly #starts: readonly number[];
  readonly count: number;

  constructor(readonly pages: readonly PageRange<Row>[] = []) {
    let count = 0;
    this.#starts = pages.map((page) => (count += page.count) - page.count);
    this.count = count;
  }

  at(index: number): Row | undefined {
    const page = this.pageOf(index);
    return this.pages[page]?.rows?.[index - (this.#starts[page] ?? 0)];
  }

  /** The page that holds a row; -1 for none. */
  pageOf(index: number): number {
    if (index < 0 || index >= this.count) return -1;
    let [low, high] = [0, this.pages.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  find(wanted: (row: Row) => boolean): number {
    for (const [page, { rows }] of this.pages.entries()) {
      const index = rows?.findIndex(wanted) ?? -1;
      if (index !== -1) return (this.#starts[page] ?? 0) + index;
    }
    return -1;
  }

  with(page: number, changed: PageRange<Row>): PageStore<Row> {
    return new PageStore(this.pages.length === page ? [...this.pages, changed] : this.pages.with(page, changed));
  }

  /** Lets go of the rows that are farthest from this one, as long as there are too many. */
  trimmed(near: number): PageStore<Row> {
    let held = this.pages.reduce((sum, { rows }) => sum + (rows?.length ?? 0), 0);
    if (held <= MOST_ROWS) return this;
    const here = this.pageOf(Math.max(0, Math.min(near, this.count - 1)));
    const pages = [...this.pages];
    const farthestFirst = [...pages.keys()].sort((one, other) => Math.abs(other - here) - Math.abs(one - here));
    for (const page of farthestFirst) {
      const range = pages[page];
      if (held <= MOST_ROWS || range?.rows === undefined || page === here) continue;
      held -= range.rows.length;
      pages[page] = { ...range, rows: undefined };
    }
    return new PageStore(pages);
  }
}
