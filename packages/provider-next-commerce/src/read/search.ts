import type { SearchHit, SearchOutcome, SearchQuery } from '@countermand/core/provider';
import { parseIntegerId } from '@countermand/provider-kit';
import * as z from 'zod';
import { fulfillmentOrderSchema, type FulfillmentOrder } from '../schemas/fulfillment-order.ts';
import { pageOf } from '../schemas/lists.ts';
import { FULFILLMENT_ORDER } from '../targets/kinds.ts';
import { fulfillmentOrderStatus, requestStatus } from '../vocabulary.ts';
import { LIST_PATH } from './fulfillment-orders-of.ts';
import { nextPageQuery, queryText } from './next-page.ts';
import { getFulfillmentOrder } from './read-fulfillment-order.ts';
import { ask, unreadable, type Reader } from './reader.ts';
import { readCursor, writeCursor, type SearchPlace } from './search-cursor.ts';

const entriesSchema = z.array(fulfillmentOrderSchema);

/** Finds fulfilment orders by the number of their order and, on the first page, by their own id. Without text, lists all. */
export async function search(reader: Reader, query: SearchQuery): Promise<SearchOutcome> {
  const place = query.cursor === undefined ? firstPlace(query) : readCursor(query.cursor);
  if (place === undefined) return { kind: 'page', hits: [] };
  const told = await ask(reader, { path: LIST_PATH, query: place.query, operation: 'search' });
  if (told.kind === 'trouble') return told;
  const page = told.kind === 'told' ? pageOf(told.value) : undefined;
  // An entry that cannot be read is not left out: two orders with one number must not look like one.
  const listed = entriesSchema.safeParse(page?.entries).data;
  if (page === undefined || listed === undefined) return unreadable(told.exchange, 'search', 'the answer is not a list of fulfilment orders');
  const byId = query.cursor === undefined ? await orderWithId(reader, query.text) : [];
  const { hits, end } = take({ byId, listed, skip: place.skip }, query);
  const next = end < listed.length ? { query: place.query, skip: end } : nextPlace(reader, place, page.next);
  return { kind: 'page', hits, ...(next && { nextCursor: writeCursor(next) }) };
}

/** A status is asked of the provider only in its own words: it refuses others. */
function firstPlace({ text, status = '' }: SearchQuery): SearchPlace {
  const number = text.trim();
  const isStatus = fulfillmentOrderStatus(status) === status;
  const isRequestStatus = requestStatus(status) === status;
  const query = {
    ...(number !== '' && { order_number: [number] }),
    ...(isStatus && { status: [status] }),
    ...(isRequestStatus && !isStatus && { request_status: [status] }),
  };
  return { query, skip: 0 };
}

async function orderWithId(reader: Reader, text: string): Promise<FulfillmentOrder[]> {
  const parsed = parseIntegerId(text);
  if (!parsed.ok) return [];
  const found = await getFulfillmentOrder(reader, parsed.id);
  return found.kind === 'told' ? [found.order] : [];
}

interface Candidates {
  readonly byId: readonly FulfillmentOrder[];
  readonly listed: readonly FulfillmentOrder[];
  readonly skip: number;
}

/** The hits of one page of ours, and how far into the provider's page they reach. */
function take({ byId, listed, skip }: Candidates, { status, limit }: SearchQuery): { hits: SearchHit[]; end: number } {
  const fits = (order: FulfillmentOrder): boolean => status === undefined || order.status === status || order.request_status === status;
  const hits = byId.filter(fits).map(hitOf);
  let end = skip;
  while (end < listed.length && hits.length < limit) {
    const order = listed[end];
    if (order && fits(order) && byId.every(({ id }) => id !== order.id)) hits.push(hitOf(order));
    end += 1;
  }
  return { hits, end };
}

/** Undefined at the end, for a link that leads elsewhere, and for one that leads back to the same page. */
function nextPlace(reader: Reader, place: SearchPlace, link: string | null): SearchPlace | undefined {
  const query = nextPageQuery(link, reader.baseUrl, LIST_PATH);
  return query === undefined || queryText(query) === queryText(place.query) ? undefined : { query, skip: 0 };
}

function hitOf(order: FulfillmentOrder): SearchHit {
  const titles = order.line_items.map(({ quantity, product_title: title }) => `${quantity ?? '?'} × ${title ?? '?'}`);
  return {
    target: { kind: FULFILLMENT_ORDER, id: order.id },
    ...(order.order_number !== null && { merchantNumber: order.order_number }),
    status: [order.status, order.request_status].filter((word) => word !== null).join('/'),
    ...(titles.length > 0 && { summary: titles.join(', ') }),
    ...(order.created_at !== null && { createdAt: order.created_at }),
  };
}
