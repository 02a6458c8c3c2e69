import { queryOf, queryText, type PageQuery } from './next-page.ts';

/** Where a search goes on: the query of a page of the provider's, and how many of its entries were shown already. */
export interface SearchPlace {
  readonly query: PageQuery;
  readonly skip: number;
}

/** The provider chooses the size of its pages, the caller that of ours: a page may be shown in parts. */
export function writeCursor({ query, skip }: SearchPlace): string {
  return `${skip}:${queryText(query)}`;
}

/** Undefined for what is no cursor of ours. Whatever it says, only the list itself is asked. */
export function readCursor(cursor: string): SearchPlace | undefined {
  const [, skip, query] = /^(\d{1,6}):(.*)$/s.exec(cursor) ?? [];
  return skip === undefined || query === undefined ? undefined : { query: queryOf(new URLSearchParams(query)), skip: Number(skip) };
}
