import { afterEach, describe, expect, test } from '@jest/globals';
import type { Answer } from '../../../../service/answer.ts';
import type { ListPage } from '../../../../service/service.ts';
import { PagedRows } from './paged-rows.ts';
import { MOST_ROWS } from './page-store.ts';

/** Rows are numbers, the highest is the newest; a cursor is the last row before it. */
class LongList {
  rows: readonly number[];
  broken = false;
  readonly asked: string[] = [];

  constructor(length: number) {
    this.rows = Array.from({ length }, (_, index) => length - index);
  }

  readonly load = ({ cursor, limit }: { readonly cursor?: string; readonly limit: number }): Promise<Answer<ListPage<number>>> => {
    this.asked.push(`${cursor ?? 'top'} ${limit}`);
    if (this.broken) return Promise.resolve({ ok: false, problem: { code: 'connection_failed', detail: 'No answer.', retryable: true } });
    const after = cursor === undefined ? Infinity : Number(cursor);
    const found = this.rows.findIndex((row) => row < after);
    const items = found === -1 ? [] : this.rows.slice(found, found + limit);
    return Promise.resolve({ ok: true, value: { items, nextCursor: found + limit < this.rows.length ? String(items.at(-1)) : null } });
  };
}

let paged: PagedRows<number>;
afterEach(() => paged.pause());

function open(list: LongList): PagedRows<number> {
  return (paged = new PagedRows(list.load, { keyOf: String, isAbove: (one, other) => one > other }));
}

/** Resolves when nothing is loaded any more. */
async function idle(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
}

function seen(first: number, count = 20): readonly (number | undefined)[] {
  return Array.from({ length: count }, (_, index) => paged.store.at(first + index));
}

async function look(first: number, height = 20): Promise<void> {
  paged.need(first, first + height);
  await idle();
}

describe('100,000 rows', () => {
  const LENGTH = 100_000;

  test('the first rows are there after one request, and moving among them asks for nothing', async () => {
    const list = new LongList(LENGTH);
    open(list);
    await look(0);
    expect(seen(0)[0]).toBe(LENGTH);
    expect(list.asked).toEqual(['top 100']);
    for (let row = 0; row < 40; row += 1) await look(row);
    expect(list.asked).toHaveLength(1);
    expect([paged.store.count, paged.isComplete]).toEqual([100, false]);
  });

  test('moving down asks once for each page, before it is seen, and few rows are kept', async () => {
    const list = new LongList(LENGTH);
    open(list);
    for (let row = 0; row < 10_000; row += 20) {
      await look(row);
      expect(seen(row)).not.toContain(undefined);
      expect(paged.there().length).toBeLessThanOrEqual(MOST_ROWS);
    }
    expect(list.asked).toHaveLength(101);
  });

  test('the last row is reached page after page, and the way back is known', async () => {
    const list = new LongList(LENGTH);
    open(list);
    await look(0);
    expect(await paged.toEnd()).toBe(LENGTH - 1);
    expect(list.asked).toHaveLength(201);
    expect([paged.store.count, paged.isComplete, paged.store.at(LENGTH - 1)]).toEqual([LENGTH, true, 1]);
    expect(paged.there().length).toBeLessThanOrEqual(MOST_ROWS);
    await look(LENGTH - 20);
    expect(list.asked).toHaveLength(201);
    await look(50_000);
    expect(seen(50_000)[0]).toBe(50_000);
    await look(0);
    expect(seen(0)[0]).toBe(LENGTH);
    expect(list.asked).toHaveLength(203);
    expect(paged.there().length).toBeLessThanOrEqual(MOST_ROWS);
  });

  test('the way to the last row can be stopped', async () => {
    const list = new LongList(LENGTH);
    open(list);
    await look(0);
    const arrived = paged.toEnd();
    await Promise.resolve();
    paged.stop();
    expect(await arrived).toBeUndefined();
    await idle();
    expect(list.asked).toHaveLength(2);
    expect(seen(0)).not.toContain(undefined);
  });
});

describe('what changes', () => {
  test('rows that come on top are counted, and nothing moves until they are asked for', async () => {
    const list = new LongList(1_000);
    open(list);
    await look(0);
    list.rows = [1_002, 1_001, ...list.rows];
    paged.changed();
    await idle();
    expect([seen(0)[0], paged.news]).toEqual([1_000, { count: 2, more: false }]);
    await paged.showNews();
    expect([seen(0)[0], paged.news]).toEqual([1_002, { count: 0, more: false }]);
  });

  test('no row is lost below rows that came on top, and none comes twice', async () => {
    const list = new LongList(300);
    open(list);
    await look(0);
    list.rows = [...Array.from({ length: 130 }, (_, index) => 430 - index), ...list.rows];
    paged.changed();
    await idle();
    expect(paged.news).toEqual({ count: 100, more: true });
    await paged.toEnd();
    expect(paged.there()).toEqual(Array.from({ length: 300 }, (_, index) => 300 - index));
  });

  test('where too much is new to find the way back, it begins at the top', async () => {
    const list = new LongList(300);
    open(list);
    await look(0);
    list.rows = [...Array.from({ length: 5_000 }, (_, index) => 5_300 - index), ...list.rows];
    paged.changed();
    await idle();
    expect([seen(0)[0], paged.news.count]).toEqual([5_300, 0]);
  });

  test('rows that leave or come between are followed, and pages stay where they are', async () => {
    const list = new LongList(1_000);
    open(list);
    for (const row of [0, 60, 120, 180]) await look(row);
    await look(100);
    list.rows = list.rows.filter((row) => row !== 880 && row !== 870).flatMap((row) => (row === 850 ? [850.5, 850] : [row]));
    paged.changed();
    await idle();
    expect(paged.there()).toEqual(list.rows.slice(0, paged.store.count));
    await look(180);
    expect(paged.there()).toEqual(list.rows.slice(0, paged.store.count));
  });

  test('a list that was empty shows what comes at once', async () => {
    const list = new LongList(0);
    open(list);
    await look(0);
    expect([paged.store.count, paged.isComplete]).toEqual([0, true]);
    list.rows = [1];
    paged.changed();
    await idle();
    expect(seen(0, 1)).toEqual([1]);
  });

  test('what was known stays while the service does not answer', async () => {
    const list = new LongList(300);
    open(list);
    await look(0);
    list.broken = true;
    paged.changed();
    await idle();
    expect([seen(0)[0], paged.problem?.code]).toEqual([300, 'connection_failed']);
    expect(await paged.toEnd()).toBeUndefined();
    list.broken = false;
    expect(await paged.toEnd()).toBe(299);
    expect(paged.problem).toBeUndefined();
  });
});
