import type { ListPage } from '../../service/service.ts';

/** One page of a list. Where it was long ago that it was seen, only its length is kept. */
export interface Page<Row> {
  /** What it was asked for with; undefined for the first. */
  readonly cursor: string | undefined;
  readonly count: number;
  readonly rows: readonly Row[] | undefined;
  readonly nextCursor: string | null;
}

/** Pages one after the other, from the first; a list of which nothing is known yet has none. */
export type PageChain<Row> = readonly Page<Row>[];

/** So many pages on either side of those that are seen are kept. */
const KEPT_BESIDE = 2;

export function chainCount<Row>(chain: PageChain<Row>): number {
  return chain.reduce((sum, { count }) => sum + count, 0);
}

export function isComplete<Row>(chain: PageChain<Row>): boolean {
  return chain.length > 0 && chain.at(-1)?.nextCursor === null;
}

export function rowAt<Row>(chain: PageChain<Row>, index: number): Row | undefined {
  let first = 0;
  for (const { rows, count } of chain) {
    if (index < first + count) return rows?.[index - first];
    first += count;
  }
  return undefined;
}

/** The page that holds a row, or the last one. */
export function pageOf<Row>(chain: PageChain<Row>, index: number): number {
  let end = 0;
  const found = chain.findIndex(({ count }) => index < (end += count));
  return found === -1 ? Math.max(0, chain.length - 1) : found;
}

/**
 * The chain with pages that were read anew from `at` on. What comes after them stays where the last of them still leads there, and is
 * asked for again otherwise. Rows far from there are let go of.
 */
export function withPages<Row>(chain: PageChain<Row>, at: number, fresh: PageChain<Row>): PageChain<Row> {
  const end = at + fresh.length;
  const leads = fresh.at(-1)?.nextCursor;
  const rest = leads !== undefined && leads !== null && chain[end]?.cursor === leads ? chain.slice(end) : [];
  return [...chain.slice(0, at), ...fresh, ...rest].map((page, index) => (index < at - KEPT_BESIDE || index >= end + KEPT_BESIDE ? { ...page, rows: undefined } : page));
}

export function pageFrom<Row>(cursor: string | undefined, { items, nextCursor }: ListPage<Row>): Page<Row> {
  return { cursor, count: items.length, rows: items, nextCursor };
}

/** Rows that are seen. */
interface Window {
  readonly first: number;
  readonly last: number;
}

/** Whether nothing of what is seen has to be loaded. */
export function isThere<Row>(chain: PageChain<Row>, { first, last }: Window): boolean {
  const count = chainCount(chain);
  if (last >= count && !isComplete(chain)) return false;
  const [from, to] = [pageOf(chain, first), pageOf(chain, last)];
  return chain.slice(from, to + 1).every(({ rows }) => rows !== undefined);
}
