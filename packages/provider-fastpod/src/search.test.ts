import { createTestCall } from '@countermand/provider-kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseSearch, searchRequest } from './search.ts';
import { connected, type Connected } from './test-support/connected.ts';
import { CUT_OFF, EMPTY, HTML, LOST, NOT_SENT, answered, anyExchange, withBody } from './test-support/exchanges.ts';
import { orderDocument } from './test-support/vendor-documents.ts';

const QUERY = { text: 'WILLOW-10480', limit: 25 };
const parse = (value: unknown, query: Parameters<typeof parseSearch>[1] = QUERY) => parseSearch(answered(200, value), query);
const page = (changes: Record<string, unknown> = {}) => ({ current_page: 1, data: [orderDocument()], ...changes });

describe('build', () => {
  test('a GET of the list with the search', () => {
    expect(searchRequest(QUERY)).toEqual({
      operation: 'search',
      method: 'GET',
      path: ['v1', 'orders'],
      query: { search: 'WILLOW-10480', status: undefined, page: 1, limit: 25 },
    });
  });

  test('a status, a page; no search where there is no text', () => {
    expect(searchRequest({ text: '', status: 'shipped', cursor: '3', limit: 5 }).query).toEqual({ search: undefined, status: 'shipped', page: 3, limit: 5 });
  });

  test.each(['0', '-1', '1.5', 'next', '99999999', '٣', ' 2'])('a cursor of %j starts from the beginning', (cursor) => {
    expect(searchRequest({ ...QUERY, cursor }).query).toMatchObject({ page: 1 });
  });
});

describe('parse', () => {
  test('a hit has its id, its merchant number, its status and no person', () => {
    const outcome = parse(page());
    expect(outcome).toEqual({
      kind: 'page',
      hits: [
        {
          target: { kind: 'order', id: 'F237-120723-000001' },
          merchantNumber: 'WILLOW-10480',
          status: 'new_order',
          summary: 'Line Item 1, 38.40',
          createdAt: '2023-12-07T07:54:35.000000Z',
        },
      ],
    });
    expect(JSON.stringify(outcome)).not.toContain('Brown');
  });

  test('hits that are not exact are given as well: who asked compares', () => {
    const data = [orderDocument(), orderDocument({ id: 'F2', reference_id: 'WILLOW-104800' }), orderDocument({ id: 'F3', reference_id: null })];
    expect(parse(page({ data }))).toMatchObject({ hits: [{ merchantNumber: 'WILLOW-10480' }, { merchantNumber: 'WILLOW-104800' }, { target: { id: 'F3' } }] });
  });

  test('a hit may be bare, and an order of several things says so', () => {
    const lines = [{ name: 'Mug' }, { name: 'Tee' }, { name: 'Tote' }];
    expect(parse(page({ data: [{ id: 'F1', order_status: 'draft' }] }))).toMatchObject({ hits: [{ target: { kind: 'order', id: 'F1' }, status: 'draft' }] });
    expect(parse(page({ data: [orderDocument({ line_items: lines })] }))).toMatchObject({ hits: [{ summary: 'Mug and 2 more, 38.40' }] });
  });

  test('a paginator or a list in an envelope is understood as well', () => {
    for (const value of [{ status: true, message: '', data: page() }, { status: true, message: '', data: [orderDocument()] }]) {
      expect(parse(value)).toMatchObject({ kind: 'page', hits: [{ merchantNumber: 'WILLOW-10480' }] });
    }
  });

  test.each([
    ['the last page is told and not reached', page({ last_page: 2 }), '2'],
    ['the last page is told as text', page({ last_page: '2' }), '2'],
    ['a next page is linked', page({ next_page_url: 'https://evil.example/?page=9' }), '2'],
    ['nothing is told and the page is full', page({ data: Array.from({ length: 25 }, (_, index) => orderDocument({ id: `F${index}` })) }), '2'],
    ['fewer a page than asked for', page({ per_page: 1 }), '2'],
    ['the last page is reached', page({ last_page: 1 }), undefined],
    ['nothing is told and the page is not full', page(), undefined],
    ['the page is empty', page({ data: [], last_page: 9 }), undefined],
    ['another page came than asked for', page({ current_page: 7, last_page: 9 }), undefined],
  ])('next page where %s', (_what, value, cursor) => {
    const outcome = parse(value);
    expect(outcome).toMatchObject({ kind: 'page' });
    expect('nextCursor' in outcome ? outcome.nextCursor : undefined).toBe(cursor);
  });

  test('a provider that always sends its first page is not read for ever', () => {
    expect(parse(page({ last_page: 9 }), { ...QUERY, cursor: '2' })).not.toHaveProperty('nextCursor');
  });
});

describe('parse error', () => {
  test.each([
    ['an entry without an id', page({ data: [orderDocument(), orderDocument({ id: '' })] })],
    ['an entry without a status', page({ data: [orderDocument({ order_status: undefined })] })],
    ['an entry that is no order', page({ data: ['F1'] })],
    ['no list', { current_page: 1 }],
    ['an order', orderDocument()],
    ['a refusal', { status: false, message: 'No.', data: null }],
    ['null', null],
  ])('%s is unreadable', (_what, value) => {
    expect(parse(value)).toMatchObject({ kind: 'trouble', trouble: 'unreadable', message: expect.stringMatching(/./) });
  });

  test.each([
    [withBody(200, HTML), 'unreadable'],
    [withBody(200, EMPTY), 'unreadable'],
    [withBody(200, CUT_OFF), 'unreadable'],
    [answered(404, page()), 'unreadable'],
    [answered(401, {}), 'unauthorized'],
    [answered(429, {}), 'rate_limited'],
    [answered(503, {}), 'unavailable'],
    [LOST, 'unavailable'],
    [NOT_SENT, 'unavailable'],
  ])('trouble %#', (exchange, trouble) => {
    expect(parseSearch(exchange, QUERY)).toMatchObject({ kind: 'trouble', trouble });
  });

  test('anything at all is a page or trouble', () => {
    fc.assert(fc.property(anyExchange, (exchange) => ['page', 'trouble'].includes(parseSearch(exchange, QUERY).kind)));
  });
});

describe('call', () => {
  let at: Connected;
  beforeAll(async () => {
    at = await connected({}, { timeoutMs: 150 });
  });
  afterAll(() => at.close());
  beforeEach(() => at.simulator.clearFailures());
  const search = (query: object) => at.connection.doSearch!({ ...QUERY, ...query }, createTestCall());

  test('finds by merchant number and by id, the near misses too', async () => {
    expect(await search({ text: 'WILLOW-10480' })).toMatchObject({ hits: [{ target: { id: 'F237-120723-000001' }, merchantNumber: 'WILLOW-10480' }] });
    expect(await search({ text: 'F237-120723-000001' })).toMatchObject({ hits: [{ target: { id: 'F237-120723-000001' } }] });
    expect(await search({ text: 'WILLOW-10483' })).toMatchObject({ hits: [{ merchantNumber: 'WILLOW-10483' }, { merchantNumber: 'WILLOW-10483' }] });
    expect(await search({ text: 'nothing like it & = ?' })).toEqual({ kind: 'page', hits: [] });
  });

  test('the cursors lead through all orders, each once', async () => {
    const ids: string[] = [];
    for (let cursor: string | undefined = '1', asked = 0; cursor !== undefined && asked < 20; asked += 1) {
      const outcome = await search({ text: '', limit: 30, cursor });
      if (outcome.kind !== 'page') throw new Error(outcome.message);
      ids.push(...outcome.hits.map((hit) => hit.target.id));
      cursor = outcome.nextCursor;
    }
    expect(ids).toHaveLength(200);
    expect(new Set(ids).size).toBe(200);
  });

  test.each(['html_page', 'never_answers', 'cut_off_body', 'redirect'] as const)('line failure %s is trouble', async (failure) => {
    at.simulator.fail({ failure, operation: 'search' });
    expect(await search({})).toMatchObject({ kind: 'trouble' });
  });
});
