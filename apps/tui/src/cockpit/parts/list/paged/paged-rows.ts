import type { ServiceProblem } from '../../../../service/answer.ts';
import type { ListPage } from '../../../../service/service.ts';
import { LONGEST_PAGE, ListReader, PAGE_ROWS, UnreadRows, type LoadRows } from './list-reader.ts';
import type { RowOrder } from './page-range.ts';
import { PageStore } from './page-store.ts';

/** Between two looks at what changes often, milliseconds. */
const REST_MS = 500;

/** Between two tellings of how far the way to the last row is, milliseconds. */
const PROGRESS_MS = 100;

interface Window {
  readonly first: number;
  readonly last: number;
}

/**
 * A list that may be very long, newest first. What is seen is loaded, and loaded again when something has changed. Where it begins is
 * held: what comes on top is counted, and shown when it is asked for, so that nothing moves under an operator. Who follows sees it at once.
 */
export class PagedRows<Row> {
  store = new PageStore<Row>();
  /** Grows with each change of what is known. */
  version = 0;
  /** Of the top; `more`: there may be more than were counted. */
  news = { count: 0, more: false };
  problem: ServiceProblem | undefined;
  isWalking = false;
  /** What follows the last page; null for nothing, undefined before anything was read. */
  next: string | null | undefined;

  readonly #reader: ListReader<Row>;
  readonly #listeners = new Set<() => void>();
  /** The row that the list began with when it was read from the top. */
  #top: Row | undefined;
  #seen: Window = { first: 0, last: 0 };
  #seesAll = false;
  #follows = false;
  #toldAt = 0;
  #isBusy = false;
  #isStale = false;
  #wantsTop = false;
  #rest: NodeJS.Timeout | undefined;
  #arrived = Promise.withResolvers<number | undefined>();
  #topRead = Promise.withResolvers<void>();

  constructor(
    load: LoadRows<Row>,
    private readonly order: RowOrder<Row>,
  ) {
    this.#reader = new ListReader(load, order);
  }

  get isComplete(): boolean {
    return this.next === null;
  }

  /** Calls after each change of what is known. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** These rows are seen, and those after them may be next. */
  readonly need = (first: number, last: number): void => {
    this.#seesAll = false;
    this.#seen = { first, last: last + (last - first) };
    void this.#work();
  };

  /** Any of the rows that are there may be seen. */
  readonly needAll = (): void => {
    this.#seesAll = true;
    void this.#work();
  };

  /** What comes on top is shown by itself from now on, or only counted. */
  readonly follow = (follows: boolean): void => {
    this.#follows = follows;
    if (follows && this.news.count > 0) void this.showNews();
  };

  /** The rows that are there, from the top on. */
  there(): readonly Row[] {
    return this.store.pages.flatMap(({ rows }) => rows ?? []);
  }

  /** Somebody looks: what was never read is read, and what may have changed while nobody looked is read again. */
  begin(): void {
    this.#isStale = this.next !== undefined;
    void this.#work();
  }

  /** Something has changed: what is seen is read again. */
  changed(): void {
    this.#isStale = true;
    void this.#work();
  }

  /** Begins at the top again, with what is new there. Resolves when that is known, or cannot be had. */
  showNews(): Promise<void> {
    if (!this.#wantsTop) this.#topRead = Promise.withResolvers();
    this.#wantsTop = true;
    void this.#work();
    return this.#topRead.promise;
  }

  /** Reads on to the last row. Resolves with its index; undefined when stopped or when the service does not answer. */
  toEnd(): Promise<number | undefined> {
    if (!this.isWalking) this.#arrived = Promise.withResolvers();
    this.isWalking = true;
    this.#told();
    void this.#work();
    return this.#arrived.promise;
  }

  stop(): void {
    if (!this.isWalking) return;
    this.#endWalk(undefined);
    this.#told();
  }

  /** Nobody looks for now: nothing is left under way. */
  pause(): void {
    clearTimeout(this.#rest);
    this.#rest = undefined;
    this.#endTop();
    this.#endWalk(undefined);
    this.#reader.interrupt();
  }

  /** One thing after the other, what is wanted most first, until nothing is left to do. */
  async #work(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    let wasInterrupted = false;
    try {
      for (let job = this.#nextJob(); job; job = this.#nextJob()) {
        await job();
        this.problem = undefined;
        if (!this.isWalking || performance.now() - this.#toldAt >= PROGRESS_MS) this.#told();
      }
    } catch (error) {
      if (!(error instanceof UnreadRows)) throw error;
      wasInterrupted = error.problem === undefined;
      if (error.problem) this.#failed(error.problem);
    } finally {
      this.#isBusy = false;
    }
    // Somebody looks again already.
    if (wasInterrupted && this.#listeners.size > 0) void this.#work();
  }

  /** It is tried again with the next change, and not at once. */
  #failed(problem: ServiceProblem): void {
    this.problem = problem;
    this.#endTop();
    this.#endWalk(undefined);
    this.#told();
  }

  #nextJob(): (() => Promise<void>) | undefined {
    if (this.next === undefined || this.#wantsTop) return () => this.#readTop();
    if (this.isWalking) return this.next === null ? () => this.#arrive() : () => this.#append(LONGEST_PAGE);
    const gap = this.#seenPages().find((page) => this.store.pages[page]?.rows === undefined);
    if (gap !== undefined) return () => this.#reload(gap);
    if (this.#seen.last >= this.store.count && this.next !== null) return () => this.#append(PAGE_ROWS);
    return this.#isStale && this.#rest === undefined ? () => this.#refresh() : undefined;
  }

  #seenPages(): readonly number[] {
    const first = Math.max(0, this.store.pageOf(Math.min(this.#seen.first, this.store.count - 1)));
    const last = Math.max(first, this.store.pageOf(Math.min(this.#seen.last, this.store.count - 1)));
    return Array.from({ length: Math.min(last, this.store.pages.length - 1) - first + 1 }, (_, index) => first + index);
  }

  async #readTop(): Promise<void> {
    const { items, nextCursor } = await this.#reader.page({ cursor: undefined, limit: PAGE_ROWS });
    this.#top = items[0];
    this.news = { count: 0, more: false };
    this.next = nextCursor;
    this.store = new PageStore([{ cursor: undefined, bound: nextCursor === null ? undefined : items.at(-1), count: items.length, rows: items }]);
    this.#endTop();
  }

  #endTop(): void {
    this.#wantsTop = false;
    this.#topRead.resolve();
  }

  async #append(limit: number): Promise<void> {
    const cursor = this.next ?? undefined;
    const { items, nextCursor } = await this.#reader.page({ cursor, limit });
    const bound = nextCursor === null ? undefined : items.at(-1);
    this.next = nextCursor;
    this.#keep(this.store.with(this.store.pages.length, { cursor, bound, count: items.length, rows: items }));
  }

  async #reload(page: number, begun?: ListPage<Row>): Promise<void> {
    const known = this.store.pages[page];
    if (!known) return;
    const isLast = page === this.store.pages.length - 1;
    const { range, next } = await this.#reader.range(known, begun);
    const top = this.#top;
    const rows = page === 0 && top !== undefined ? (range.rows ?? []).filter((row) => !this.order.isAbove(row, top)) : (range.rows ?? []);
    if (isLast && known.bound === undefined) this.next = next;
    this.#keep(this.store.with(page, { ...range, rows, count: rows.length }));
  }

  /** What is new on top is counted, and what is seen is read again. */
  async #refresh(): Promise<void> {
    this.#isStale = false;
    this.#rest = setTimeout(() => {
      this.#rest = undefined;
      void this.#work();
    }, REST_MS);
    const top = this.#top;
    if (top === undefined) return this.#readTop();
    const newest = await this.#reader.page({ cursor: undefined, limit: PAGE_ROWS });
    const { items, nextCursor } = newest;
    const count = items.filter((row) => this.order.isAbove(row, top)).length;
    const more = count === items.length && nextCursor !== null;
    const [first] = this.store.pages;
    const follows = count > 0 && this.#follows;
    // The first page grows by what is new, as long as it is not too much for one.
    if (follows && (more || first === undefined || first.cursor !== undefined || first.count + count > LONGEST_PAGE)) return this.#readTop();
    this.news = { count: follows ? 0 : count, more };
    if (follows) this.#top = items[0];
    else if (count > 0 && first?.cursor === undefined && first) {
      const cursor = await this.#reader.cursorOf(top);
      // So much is new that where the operator was is not worth a search.
      if (cursor === undefined) return this.#readTop();
      this.store = this.store.with(0, { ...first, cursor });
    }
    const begun = this.store.pages[0]?.cursor === undefined ? newest : undefined;
    const seen = this.#seesAll ? [...this.store.pages.keys()].filter((page) => this.store.pages[page]?.rows !== undefined) : this.#seenPages();
    for (const page of seen) await this.#reload(page, page === 0 ? begun : undefined);
  }

  #keep(store: PageStore<Row>): void {
    this.store = store.trimmed(this.isWalking ? store.count - 1 : this.#seen.first);
  }

  #arrive(): Promise<void> {
    const last = this.store.count - 1;
    this.#seen = { first: last, last };
    this.#endWalk(last);
    return Promise.resolve();
  }

  #endWalk(index: number | undefined): void {
    this.isWalking = false;
    this.#arrived.resolve(index);
  }

  #told(): void {
    this.version += 1;
    this.#toldAt = performance.now();
    for (const listener of [...this.#listeners]) listener();
  }
}
