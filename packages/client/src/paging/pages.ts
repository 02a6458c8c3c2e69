import type { Page } from '../types.ts';

/**
 * A list: `await` it for one page, or go through all items with `for await`, which fetches further pages as they are needed.
 * Nothing is asked of the server before that.
 */
export class Pages<Item, List extends Page<Item> = Page<Item>> implements PromiseLike<List>, AsyncIterable<Item> {
  constructor(private readonly fetchPage: (cursor: string | undefined) => Promise<List>) {}

  then<Value = List, Other = never>(onValue?: ((page: List) => Value | PromiseLike<Value>) | null, onError?: ((reason: unknown) => Other | PromiseLike<Other>) | null): Promise<Value | Other> {
    return this.fetchPage(undefined).then(onValue, onError);
  }

  /** Page by page, from where the query begins. */
  async *pages(): AsyncGenerator<List, void, undefined> {
    let cursor: string | undefined;
    do {
      const page = await this.fetchPage(cursor);
      yield page;
      // Some lists go on for ever and answer an empty page when there is no more for now.
      cursor = page.items.length === 0 ? undefined : (page.nextCursor ?? undefined);
    } while (cursor !== undefined);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* page.items;
  }
}
