import { expect, test } from '@jest/globals';
import { chainCount, isComplete, isThere, pageOf, rowAt, withPages, type Page, type PageChain } from './page-chain.ts';

const page = (number: number, { last = false, rows = [number * 2, number * 2 + 1] }: { readonly last?: boolean; readonly rows?: readonly number[] } = {}): Page<number> => ({
  cursor: number === 0 ? undefined : `c${number}`,
  count: rows.length,
  rows,
  nextCursor: last ? null : `c${number + 1}`,
});
const CHAIN: PageChain<number> = [page(0), page(1), page(2), page(3), page(4, { last: true })];

test('rows are found over all pages, and beyond them is nothing', () => {
  expect([chainCount(CHAIN), isComplete(CHAIN), isComplete([]), isComplete([page(0)])]).toEqual([10, true, false, false]);
  expect([0, 1, 2, 9, 10].map((index) => rowAt(CHAIN, index))).toEqual([0, 1, 2, 9, undefined]);
  expect([0, 1, 2, 9, 10].map((index) => pageOf(CHAIN, index))).toEqual([0, 0, 1, 4, 4]);
});

test('a page that was read anew keeps what follows as long as it leads there', () => {
  const fresh = page(1, { rows: [20, 30] });
  expect([0, 2, 3, 4].map((index) => rowAt(withPages(CHAIN, 1, [fresh]), index))).toEqual([0, 20, 30, 4]);
  expect(withPages(CHAIN, 1, [{ ...fresh, nextCursor: 'another' }])).toHaveLength(2);
  expect(withPages(CHAIN, 1, [{ ...fresh, nextCursor: null }])).toHaveLength(2);
});

test('of pages far from those that are seen only the length is kept', () => {
  const chain = withPages(CHAIN, 4, [page(4, { last: true })]);
  expect(chain.map(({ rows }) => rows !== undefined)).toEqual([false, false, true, true, true]);
  expect(chainCount(chain)).toBe(10);
  expect(isThere(chain, { first: 0, last: 3 })).toBe(false);
  expect(isThere(chain, { first: 5, last: 20 })).toBe(true);
  expect(isThere(chain.slice(0, 4), { first: 5, last: 8 })).toBe(false);
});
