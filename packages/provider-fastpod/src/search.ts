import { formatMoney } from '@countermand/core/model';
import type { Exchange, ProviderRequest, SearchHit, SearchOutcome, SearchQuery } from '@countermand/core/provider';
import { saidBy, troubleOf } from '@countermand/provider-kit';
import { orderIn, pageIn, type OrderDocument, type Page } from './schemas/replies.ts';
import { toSnapshot } from './snapshot.ts';
import { unreadable } from './unreadable.ts';

const OPERATION = 'search';

/** List Orders with its `search`, which finds an order number or a reference number; whether a part of one is not said. */
export function searchRequest(query: SearchQuery): ProviderRequest {
  const { text, status, limit } = query;
  const search = text === '' ? undefined : text;
  return { operation: OPERATION, method: 'GET', path: ['v1', 'orders'], query: { search, status, page: pageNumber(query), limit } };
}

/**
 * The hits as FastPod gives them; who asked compares. An entry that is no order makes the whole page unreadable:
 * leaving it out could turn two orders with one merchant number into one.
 */
export function parseSearch(exchange: Exchange, query: SearchQuery): SearchOutcome {
  const trouble = troubleOf(exchange, OPERATION);
  if (trouble !== undefined) return trouble;
  if (exchange.kind !== 'answered' || exchange.body.kind !== 'json') return unreadable(exchange, OPERATION, 'The answer is not JSON.');
  const page = exchange.status === 404 ? undefined : pageIn(exchange.body.value);
  if (page === undefined) return unreadable(exchange, OPERATION, `The answer is not a list of orders (${saidBy(exchange)}).`);
  const orders = page.data.map(orderIn);
  if (!orders.every((order) => order !== undefined)) {
    return unreadable(exchange, OPERATION, 'The list holds an entry without an id or a status.');
  }
  const next = nextPage(page, query);
  return { kind: 'page', hits: orders.map((order) => hitOf(order, exchange.at)), ...(next !== undefined && { nextCursor: String(next) }) };
}

function hitOf({ order, document }: OrderDocument, readAt: string): SearchHit {
  const { target, merchantNumber, createdAt, lines, money } = toSnapshot(order, document, readAt);
  const [first, ...more] = lines.map(({ name }) => name).filter((name) => name !== undefined);
  const goods = first === undefined || more.length === 0 ? first : `${first} and ${more.length} more`;
  const summary = [goods, money['total'] && formatMoney(money['total'])].filter((part) => part !== undefined).join(', ');
  return {
    target,
    ...(merchantNumber !== undefined && { merchantNumber }),
    status: order.order_status,
    ...(summary !== '' && { summary }),
    ...(createdAt !== undefined && { createdAt }),
  };
}

/**
 * FastPod shows only the head of its paginator. Where it tells the last page or a next one, that counts; otherwise a full
 * page has one after it. A provider that answers with another page than asked would be read for ever: that is the end.
 * Links are never followed.
 */
function nextPage(page: Page, query: SearchQuery): number | undefined {
  const current = pageNumber(query);
  const { current_page: answered, last_page: last, next_page_url: nextUrl, per_page: perPage, data } = page;
  if (data.length === 0 || (answered !== null && answered !== current)) return undefined;
  const hasNext = last === null ? nextUrl !== null || data.length >= (perPage ?? query.limit) : current < last;
  return hasNext ? current + 1 : undefined;
}

/** The cursor is the page's number; one that is none starts from the beginning. */
function pageNumber({ cursor = '' }: SearchQuery): number {
  return /^[1-9]\d{0,6}$/.test(cursor) ? Number(cursor) : 1;
}
