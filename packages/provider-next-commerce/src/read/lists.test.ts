import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pageOf } from '../schemas/lists.ts';
import { BASE_URL, cannedReader } from '../test-support/canned.ts';
import { answered, html } from '../test-support/exchanges.ts';
import { fulfillmentOrderDocument } from '../test-support/vendor-documents.ts';
import { fulfillmentOrdersOf } from './fulfillment-orders-of.ts';
import { nextPageQuery } from './next-page.ts';
import { readCursor, writeCursor } from './search-cursor.ts';

const PATH = ['fulfillment-orders'];
const link = (query: string) => `${BASE_URL}/fulfillment-orders/?${query}`;
const part = (id: number, changes = {}) => fulfillmentOrderDocument({ id, ...changes });
const ids = async (reader: Parameters<typeof fulfillmentOrdersOf>[0]) => {
  const found = await fulfillmentOrdersOf(reader, '10234');
  return found.kind === 'siblings' ? { ids: found.orders.map(({ id }) => id), complete: found.complete } : found.trouble;
};

describe('a link to the next page', () => {
  test('inside the account is followed, with all it says', () => {
    expect(nextPageQuery(link('cursor=cD00ODY%3D&order_number=10234&status=open&status=closed'), BASE_URL, PATH)).toEqual({
      cursor: ['cD00ODY='],
      order_number: ['10234'],
      status: ['open', 'closed'],
    });
  });

  test.each([
    'http://acme.29next.store/api/admin/fulfillment-orders/?cursor=x',
    'https://evil.example/api/admin/fulfillment-orders/?cursor=x',
    'https://acme.29next.store.evil.example/api/admin/fulfillment-orders/?cursor=x',
    'https://other.29next.store/api/admin/fulfillment-orders/?cursor=x',
    'https://acme.29next.store:8443/api/admin/fulfillment-orders/?cursor=x',
    'https://user:pass@acme.29next.store/api/admin/fulfillment-orders/?cursor=x',
    'https://acme.29next.store/api/admin/orders/?cursor=x',
    'https://acme.29next.store/api/admin/fulfillment-orders?cursor=x',
    'https://acme.29next.store/api/admin/fulfillment-orders/../orders/?cursor=x',
    'https://acme.29next.store/fulfillment-orders/?cursor=x',
    '/api/admin/fulfillment-orders/?cursor=x',
    'javascript:alert(1)',
    '',
  ])('%s is not followed', (text) => {
    expect(nextPageQuery(text, BASE_URL, PATH)).toBeUndefined();
  });
});

describe('the fulfilment orders of an order', () => {
  test('are read page by page', async () => {
    const reader = cannedReader(({ query }) =>
      query?.['cursor'] ? { results: [part(9)], next: null } : { results: [part(7), part(8)], next: link('order_number=10234&cursor=x') },
    );
    expect(await ids(reader)).toEqual({ ids: ['7', '8', '9'], complete: true });
  });

  test('a repeated page ends the list, and the list is not complete', async () => {
    const reader = cannedReader(() => ({ results: [part(7)], next: link('order_number=10234&cursor=same') }));
    expect(await ids(reader)).toEqual({ ids: ['7', '7'], complete: false });
    expect(reader.requests).toHaveLength(2);
  });

  test('a list that never ends is left after twenty pages', async () => {
    let page = 0;
    const reader = cannedReader(() => ({ results: [], next: link(`cursor=${(page += 1)}`) }));
    expect(await ids(reader)).toEqual({ ids: [], complete: false });
    expect(reader.requests).toHaveLength(20);
  });

  test('a link to another host gets no request: the token stays home', async () => {
    const reader = cannedReader(() => ({ results: [part(7)], next: 'https://evil.example/api/admin/fulfillment-orders/?cursor=x' }));
    expect(await ids(reader)).toEqual({ ids: ['7'], complete: false });
    expect(reader.requests).toHaveLength(1);
  });

  test('a filter that was ignored is made up for', async () => {
    const reader = cannedReader(() => ({ results: [part(7), part(8, { order_number: '666' }), part(9, { order_number: null })], next: null }));
    expect(await ids(reader)).toEqual({ ids: ['7'], complete: true });
  });

  test('what cannot be read is missing, and the list is not complete', async () => {
    for (const other of [null, { id: 'x' }]) {
      expect(await ids(cannedReader(() => ({ results: [part(7), other], next: null })))).toEqual({ ids: ['7'], complete: false });
      expect(await ids(cannedReader(({ path }) => (path[0] === 'orders' ? [part(7), other] : html(404))))).toEqual({ ids: ['7'], complete: false });
    }
  });

  test.each([
    ['one object, as declared', part(7)],
    ['a bare list, as described', [part(7)]],
    ['a page', { results: [part(7)] }],
  ])("the order's own list may be %s", async (_name, value) => {
    const reader = cannedReader(({ path }) => (path[0] === 'orders' ? value : html(404)));
    expect(await ids(reader)).toEqual({ ids: ['7'], complete: true });
  });

  test('the other list is not asked where the trouble is no matter of the list', async () => {
    for (const [status, trouble] of [[429, 'rate_limited'], [401, 'unauthorized'], [503, 'unavailable']] as const) {
      const reader = cannedReader(() => answered(status, { detail: 'no' }));
      expect(await ids(reader)).toBe(trouble);
      expect(reader.requests).toHaveLength(1);
    }
  });

  test('what is no list at all is trouble', async () => {
    for (const value of [{}, 'x', 5, null, { detail: 'ok' }, answered(404, { detail: 'Not found.' })]) expect(await ids(cannedReader(() => value))).toBe('unreadable');
  });
});

test('a list in every form', () => {
  expect([pageOf([1]), pageOf({ results: [1], next: 'x' }), pageOf({ results: [], next: 5 }), pageOf({ id: 1 }), pageOf({}), pageOf(null)]).toEqual([
    { entries: [1], next: null },
    { entries: [1], next: 'x' },
    { entries: [], next: null },
    { entries: [{ id: 1 }], next: null },
    undefined,
    undefined,
  ]);
});

test('our cursor survives its own writing, and nothing else is one', () => {
  fc.assert(
    fc.property(fc.nat(99_999), fc.string({ minLength: 1 }), fc.string(), (skip, name, value) => {
      expect(readCursor(writeCursor({ skip, query: { [name]: [value.toWellFormed(), 'b'] } }))).toEqual({ skip, query: { [name.toWellFormed()]: [value.toWellFormed(), 'b'] } });
    }),
  );
  for (const cursor of ['', 'x', ':', 'x:y', '-1:', '1e3:', '1234567:']) expect(readCursor(cursor)).toBeUndefined();
});
