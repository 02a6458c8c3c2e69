import { expect, test } from '@jest/globals';
import { Pages } from './pages.ts';

/** Seven items in pages of three, and which cursors were asked for. */
function sevenItems() {
  const asked: (string | undefined)[] = [];
  const pages = new Pages<number>(async (cursor) => {
    asked.push(cursor);
    const from = Number(cursor ?? 0);
    return { items: [1, 2, 3, 4, 5, 6, 7].slice(from, from + 3), nextCursor: from + 3 < 7 ? String(from + 3) : null };
  });
  return { pages, asked };
}

async function all<Item>(list: AsyncIterable<Item>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of list) items.push(item);
  return items;
}

test('awaited, it is one page', async () => {
  const { pages, asked } = sevenItems();
  expect(asked).toEqual([]);
  expect(await pages).toEqual({ items: [1, 2, 3], nextCursor: '3' });
  expect(asked).toEqual([undefined]);
});

test('gone through, it is all items, and no page is fetched before it is needed', async () => {
  const { pages, asked } = sevenItems();
  const items = [];
  for await (const item of pages) {
    items.push([item, asked.length]);
    if (item === 5) break;
  }
  expect(items).toEqual([[1, 1], [2, 1], [3, 1], [4, 2], [5, 2]]);
  expect((await all(sevenItems().pages)).length).toBe(7);
  expect((await all(sevenItems().pages.pages())).map(({ items: { length } }) => length)).toEqual([3, 3, 1]);
});

test('a list that goes on for ever ends with an empty page', async () => {
  const pages = new Pages<number>(async (cursor) => ({ items: cursor === undefined ? [1] : [], nextCursor: '1' }));
  expect(await all(pages)).toEqual([1]);
});

test('what goes wrong is thrown where it is waited for', async () => {
  const pages = new Pages<number>(async () => {
    throw new Error('gone');
  });
  await expect(Promise.resolve(pages)).rejects.toThrow('gone');
  await expect(all(pages)).rejects.toThrow('gone');
});
