import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { SearchHit, SearchQuery } from '@countermand/core/provider';
import { BASE_URL, cannedReader } from '../test-support/canned.ts';
import { connect, fulfillmentOrder, read, type Connected } from '../test-support/connected.ts';
import { fulfillmentOrderDocument } from '../test-support/vendor-documents.ts';
import { search } from './search.ts';

let connected: Connected;
beforeEach(async () => {
  connected = await connect({ pageSize: 20 });
});
afterEach(() => connected.close());

async function find(query: Partial<SearchQuery>) {
  const outcome = await connected.connection.doSearch!({ text: '', limit: 50, ...query }, read());
  if (outcome.kind !== 'page') throw new Error(outcome.message);
  return outcome;
}
const idsOf = (hits: readonly SearchHit[]) => hits.map(({ target }) => target.id);

test('by the number of the order', async () => {
  const { hits, nextCursor } = await find({ text: ' 10002 ' });
  expect(hits).toEqual([
    { target: fulfillmentOrder(1002), merchantNumber: '10002', status: 'open/pending', summary: expect.stringMatching(/^\d × /), createdAt: expect.stringMatching(/Z$/) },
  ]);
  expect(nextCursor).toBeUndefined();
});

test('by the id of the fulfilment order, which may be written with zeros', async () => {
  expect(idsOf((await find({ text: '001003' })).hits)).toEqual(['1003']);
  expect((await find({ text: 'nothing like it' })).hits).toEqual([]);
});

test('everything, page by page, each once: our pages are smaller than the provider’s', async () => {
  const all: string[] = [];
  let cursor: string | undefined;
  do {
    const page: Awaited<ReturnType<typeof find>> = await find({ limit: 15, ...(cursor !== undefined && { cursor }) });
    expect(page.hits.length).toBeLessThanOrEqual(15);
    all.push(...idsOf(page.hits));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  expect(all.length).toBeGreaterThan(180);
  expect(new Set(all).size).toBe(all.length);
});

test('by status: the provider is asked in its own words, which are all it takes', async () => {
  const held = await find({ status: 'on_hold', limit: 3 });
  expect(held.hits.map(({ status }) => status)).toEqual(['on_hold/pending', 'on_hold/pending', 'on_hold/pending']);
  expect((await find({ status: 'cancel_requested' })).hits[0]?.status).toBe('processing/cancel_requested');
  expect((await find({ status: 'shipped' })).hits).toEqual([]);
});

test('a cursor that is none of ours finds nothing and asks nobody', async () => {
  expect(await find({ cursor: 'https://evil.example/' })).toEqual({ kind: 'page', hits: [] });
  expect(connected.simulator.requests).toEqual([]);
});

describe('what goes wrong', () => {
  test.each([['rate_limited', 'rate_limited'], ['html_page', 'unreadable'], ['status_false', undefined]] as const)('%s', async (failure, trouble) => {
    connected.simulator.fail({ failure, operation: 'search' });
    const outcome = await connected.connection.doSearch!({ text: '10002', limit: 5 }, read());
    expect(outcome).toMatchObject(trouble ? { kind: 'trouble', trouble } : { kind: 'page' });
  });

  test('a next page elsewhere, or the same again, is the end', async () => {
    for (const next of ['https://evil.example/x', `${BASE_URL}/fulfillment-orders/?order_number=5`]) {
      const reader = cannedReader(({ path }) => (path.length === 1 ? { results: [fulfillmentOrderDocument()], next } : fulfillmentOrderDocument({ id: 5 })));
      expect(await search(reader, { text: '5', limit: 9 })).not.toHaveProperty('nextCursor');
    }
  });

  test('an entry that cannot be read: two orders with one number must not look like one', async () => {
    const reader = cannedReader(() => ({ results: [fulfillmentOrderDocument(), { order_number: '10234' }], next: null }));
    expect(await search(reader, { text: 'EU-10234', limit: 9 })).toMatchObject({ kind: 'trouble', trouble: 'unreadable' });
  });

  test('what is no list is trouble', async () => {
    expect(await search(cannedReader(() => ({ detail: 'ok' })), { text: 'x', limit: 9 })).toMatchObject({ kind: 'trouble', trouble: 'unreadable' });
  });
});
