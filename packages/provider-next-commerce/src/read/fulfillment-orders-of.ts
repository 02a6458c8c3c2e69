import type { Answered, Troubled } from '@countermand/core/provider';
import { lenientList } from '@countermand/provider-kit';
import { fulfillmentOrderSchema, type FulfillmentOrder } from '../schemas/fulfillment-order.ts';
import { pageOf } from '../schemas/lists.ts';
import { nextPageQuery, queryText, type PageQuery } from './next-page.ts';
import { ask, unreadable, type Reader } from './reader.ts';

export const LIST_PATH = ['fulfillment-orders'] as const;
/** An order has few fulfilment orders; a list that goes on and on is no list of them. */
const MOST_PAGES = 20;

/** The fulfilment orders of a customer's order, as far as they could be read. */
export interface Siblings {
  readonly kind: 'siblings';
  readonly orders: readonly FulfillmentOrder[];
  /** False where the list broke off, or held what could not be read: what was not seen may exist. */
  readonly complete: boolean;
  readonly exchange: Answered;
}

const entries = lenientList(fulfillmentOrderSchema);

/** By the list's filter, else by the order's own path, which is declared as one object although described as a list. */
export async function fulfillmentOrdersOf(reader: Reader, orderNumber: string): Promise<Siblings | Troubled> {
  const filtered = await byFilter(reader, orderNumber);
  const hasNoSuchList = filtered.kind === 'trouble' && (filtered.trouble === 'unreadable' || filtered.trouble === 'forbidden');
  return hasNoSuchList ? byOrder(reader, orderNumber) : filtered;
}

async function byFilter(reader: Reader, orderNumber: string): Promise<Siblings | Troubled> {
  const orders: FulfillmentOrder[] = [];
  const visited = new Set<string>();
  let allRead = true;
  let query: PageQuery = { order_number: [orderNumber] };
  for (let pages = 1; ; pages += 1) {
    visited.add(queryText(query));
    const told = await ask(reader, { path: LIST_PATH, query });
    if (told.kind === 'trouble') return told;
    const page = told.kind === 'told' ? pageOf(told.value) : undefined;
    if (page === undefined) return unreadable(told.exchange, 'read', 'the answer is not a list of fulfilment orders');
    const read = entries.parse(page.entries);
    allRead &&= read.length === page.entries.length;
    // A filter that the provider does not know is one it may ignore.
    orders.push(...read.filter((order) => order.order_number === orderNumber));
    const next = nextPageQuery(page.next, reader.baseUrl, LIST_PATH);
    const goesOn = next !== undefined && !visited.has(queryText(next)) && pages < MOST_PAGES;
    if (!goesOn) return { kind: 'siblings', orders, complete: allRead && page.next === null, exchange: told.exchange };
    query = next;
  }
}

async function byOrder(reader: Reader, orderNumber: string): Promise<Siblings | Troubled> {
  const told = await ask(reader, { path: ['orders', orderNumber, 'fulfillment-orders'] });
  if (told.kind === 'trouble') return told;
  const page = told.kind === 'told' ? pageOf(told.value) : undefined;
  if (page === undefined) return unreadable(told.exchange, 'read', 'the answer is not a list of fulfilment orders');
  const read = entries.parse(page.entries);
  const orders = read.filter((order) => order.order_number === null || order.order_number === orderNumber);
  return { kind: 'siblings', orders, complete: read.length === page.entries.length && page.next === null, exchange: told.exchange };
}
