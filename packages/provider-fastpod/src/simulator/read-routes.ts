import type { ProviderFailureName, SimulatorReply, SimulatorRoute } from '@countermand/provider-kit/testing';
import { hostileOrder } from './hostile-order.ts';
import type { OrderBook } from './order-book.ts';
import { envelope, ORDER_NOT_FOUND } from './replies.ts';
import type { SimulatedOrder } from './simulated-order.ts';

/** Get Order: a bare order, no envelope. */
export function getOrder(book: OrderBook): SimulatorRoute {
  return {
    operation: 'read',
    kind: 'read',
    method: 'GET',
    pattern: '/v1/orders/:id',
    handle: ({ params, failure }) => {
      const id = params['id'] ?? '';
      book.settle(id);
      const order = book.get(id);
      if (order === undefined) return ORDER_NOT_FOUND;
      return (failure && FAILING_READS[failure]?.(order)) ?? { status: 200, body: order };
    },
  };
}

/** How a read of FastPod's own can go wrong. The other failures belong to writes. */
const FAILING_READS: Partial<Record<ProviderFailureName, (order: SimulatedOrder) => SimulatorReply>> = {
  wrong_id: (order) => ({ status: 200, body: { ...order, id: `${order.id}-other` } }),
  status_false: () => envelope(false, 'The order cannot be shown at the moment.', null),
  hostile_strings: (order) => ({ status: 200, body: hostileOrder(order) }),
};

const FILTERS = ['order_type', 'shipping_method', 'payment_method', 'payment_status'] as const satisfies readonly (keyof SimulatedOrder)[];
const DEFAULT_LIMIT = 25;
const LARGEST_LIMIT = 100;

/** List Orders: a bare paginator. `search` finds parts of an order number or a reference number. */
export function listOrders(book: OrderBook, origin: () => string): SimulatorRoute {
  return {
    operation: 'search',
    kind: 'read',
    method: 'GET',
    pattern: '/v1/orders',
    handle: ({ query, failure }) => {
      const found = book.list().filter((order) => matches(order, query));
      const page = whole(query.get('page'), 1);
      const limit = Math.min(whole(query.get('limit'), DEFAULT_LIMIT), LARGEST_LIMIT);
      const shown = found.slice((page - 1) * limit, page * limit);
      const data = failure === 'hostile_strings' ? shown.map(hostileOrder) : shown;
      return { status: 200, body: paginator(data, { page, limit, total: found.length, path: `${origin()}/v1/orders` }) };
    },
  };
}

function matches(order: SimulatedOrder, query: URLSearchParams): boolean {
  const search = query.get('search')?.toLowerCase() ?? '';
  const status = query.get('status') ?? '';
  const day = order.created_at.slice(0, 10);
  return (
    (order.id.toLowerCase().includes(search) || order.reference_id.toLowerCase().includes(search)) &&
    (status === '' || order.order_status === status) &&
    FILTERS.every((field) => (query.get(field) ?? '') === '' || query.get(field) === order[field]) &&
    day >= (query.get('start_date') ?? '') &&
    day <= (query.get('end_date') || '9999')
  );
}

function whole(text: string | null, otherwise: number): number {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : otherwise;
}

interface PageFrame {
  readonly page: number;
  readonly limit: number;
  readonly total: number;
  readonly path: string;
}

/** Laravel's paginator; FastPod's page shows its first two fields. */
function paginator(data: readonly SimulatedOrder[], { page, limit, total, path }: PageFrame) {
  const lastPage = Math.max(1, Math.ceil(total / limit));
  const link = (number: number): string => `${path}?page=${number}`;
  return {
    current_page: page,
    data,
    first_page_url: link(1),
    from: data.length === 0 ? null : (page - 1) * limit + 1,
    last_page: lastPage,
    last_page_url: link(lastPage),
    next_page_url: page < lastPage ? link(page + 1) : null,
    path,
    per_page: limit,
    prev_page_url: page > 1 ? link(page - 1) : null,
    to: data.length === 0 ? null : (page - 1) * limit + data.length,
    total,
  };
}
