import type { SimulatorReply, SimulatorRoute } from '@countermand/provider-kit/testing';
import { FULFILLMENT_ORDER_STATUSES, REQUEST_STATUSES } from '../vocabulary.ts';
import { hostile } from './hostile.ts';
import { renderFulfillmentOrder } from './render-fulfillment-order.ts';
import { invalid, ok } from './replies.ts';
import type { SimulatedShop } from './shop.ts';
import type { SimulatedFulfillmentOrder } from './state.ts';

export interface ListHabits {
  /** The vendor does not say how long its pages are. */
  readonly pageSize: number;
  /** The base URL, for the links between pages. */
  readonly base: () => string;
}

/** `GET /fulfillment-orders/`: filters and cursor pages, newest first, times in another offset than in the detail. */
export function listRoute(shop: SimulatedShop, { pageSize, base }: ListHabits): SimulatorRoute {
  return {
    operation: 'search',
    kind: 'read',
    method: 'GET',
    pattern: '/fulfillment-orders/',
    handle: ({ query, failure }) => {
      const refused = invalidChoice(query);
      if (refused) return refused;
      const found = shop.list().filter((part) => matches(part, query));
      const after = positionOf(query.get('cursor'));
      const left = found.filter((part) => after === undefined || part.id < after);
      const shown = left.slice(0, pageSize);
      const last = shown.at(-1);
      const hasMore = last !== undefined && left.length > shown.length;
      const results = shown.map((part) => renderFulfillmentOrder(part, shop.order(part.orderNumber)));
      return ok({
        next: hasMore ? linkTo(base(), query, last.id) : null,
        previous: null,
        results: failure === 'hostile_strings' ? results.map(hostile) : results,
      });
    },
  };
}

const FILTERS: Readonly<Record<string, (part: SimulatedFulfillmentOrder) => readonly string[]>> = {
  order_number: ({ orderNumber }) => [orderNumber],
  fulfillment_order_id: ({ id }) => [String(id)],
  location_id: ({ locationId }) => [String(locationId)],
  status: ({ status }) => [status],
  request_status: ({ requestStatus }) => (requestStatus === null ? [] : [requestStatus]),
  sku: ({ lines }) => lines.map((line) => line.sku),
  product: ({ lines }) => lines.map((line) => String(line.productId)),
};

function matches(part: SimulatedFulfillmentOrder, query: URLSearchParams): boolean {
  return Object.entries(FILTERS).every(([name, valuesOf]) => {
    const wanted = query.getAll(name).filter((value) => value !== '');
    return wanted.length === 0 || valuesOf(part).some((value) => wanted.includes(value));
  });
}

function invalidChoice(query: URLSearchParams): SimulatorReply | undefined {
  const choices = { status: FULFILLMENT_ORDER_STATUSES, request_status: REQUEST_STATUSES } as const;
  for (const [name, words] of Object.entries(choices)) {
    const wrong = query.getAll(name).find((value) => !(words as readonly string[]).includes(value));
    if (wrong !== undefined) return invalid(name, `Select a valid choice. ${wrong} is not one of the available choices.`);
  }
  return undefined;
}

/** The vendor's cursors are base64 of a position: `p=486`. */
function linkTo(base: string, query: URLSearchParams, id: number): string {
  const next = new URLSearchParams(query);
  next.set('cursor', Buffer.from(`p=${id}`).toString('base64'));
  return `${base}/fulfillment-orders/?${next.toString()}`;
}

function positionOf(cursor: string | null): number | undefined {
  const [, position] = /^p=(\d+)$/.exec(Buffer.from(cursor ?? '', 'base64').toString()) ?? [];
  return position === undefined ? undefined : Number(position);
}
