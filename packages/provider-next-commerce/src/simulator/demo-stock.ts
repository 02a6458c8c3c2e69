import { inventLines } from './catalogue.ts';
import { inventPerson } from './people.ts';
import { createRandom, type Random } from '@countermand/provider-kit/testing';
import type { SimulatedFulfillmentOrder, SimulatedLine, SimulatedOrder, SimulatedStock } from './state.ts';

const SEED = 20_240_401;
const ORDERS = 170;
const FIRST_ORDER_NUMBER = 10_001;
const FIRST_FULFILLMENT_ORDER = 1_001;
const FIRST_ORDERED_AT = Date.UTC(2026, 10, 1, 8, 12, 40);
const HOUR = 3_600_000;

/** Of a hundred fulfilment orders, how many stand where: `status`, `request_status`. */
const SHARES = [
  ['open', 'pending', 38],
  ['open', 'requested', 8],
  ['open', 'rejected', 2],
  ['processing', 'accepted', 18],
  ['processing', 'cancel_requested', 2],
  ['processing', 'cancel_rejected', 2],
  ['on_hold', 'pending', 7],
  ['incomplete', 'closed', 2],
  ['not_required', null, 2],
  ['canceled', 'cancel_accepted', 3],
  ['closed', 'closed', 16],
] as const;

/** The first ones, so that every demo and every test knows what to find where. */
const FIRST = [
  ['open', 'pending'],
  ['open', 'pending'],
  ['processing', 'accepted'],
  ['open', 'pending'],
  ['closed', 'closed'],
  ['on_hold', 'pending'],
] as const;

/** A shop that does not exist, always the same one. Ids and numbers count up, as the vendor's do. */
export function createDemoStock(): SimulatedStock {
  const random = createRandom(SEED);
  const orders: SimulatedOrder[] = [];
  const fulfillmentOrders: SimulatedFulfillmentOrder[] = [];
  for (let index = 0; index < ORDERS; index += 1) {
    const order = inventOrder(random, index);
    orders.push(order);
    const parts = index >= FIRST.length && order.lines.length > 1 && random.chance(40) ? split(order.lines) : [order.lines];
    for (const [part, lines] of parts.entries()) {
      const [status, requestStatus] = FIRST[index] ?? standing(random);
      const made = { order, lines, locationId: part + 1, status, requestStatus };
      fulfillmentOrders.push(inventFulfillmentOrder(made, FIRST_FULFILLMENT_ORDER + fulfillmentOrders.length));
      // What was cancelled lives on in its replacement, which somebody put on hold.
      if (status === 'canceled') {
        const replaces = FIRST_FULFILLMENT_ORDER + fulfillmentOrders.length - 1;
        fulfillmentOrders.push(inventFulfillmentOrder({ ...made, status: 'on_hold', requestStatus: 'pending', replaces }, replaces + 1));
      }
    }
  }
  return { orders, fulfillmentOrders };
}

function inventOrder(random: Random, index: number): SimulatedOrder {
  const createdAt = FIRST_ORDERED_AT + index * 2 * HOUR + random.between(0, HOUR);
  return {
    number: String(FIRST_ORDER_NUMBER + index),
    status: 'open',
    paymentStatus: random.chance(90) ? 'paid' : 'authorized',
    isTest: random.chance(3),
    person: inventPerson(random, 5_000 + index),
    lines: inventLines(random, 30_000 + index * 4),
    shippingCents: random.pick([0, 495, 895]),
    createdAt,
    updatedAt: createdAt,
  };
}

interface Made {
  readonly order: SimulatedOrder;
  readonly lines: readonly SimulatedLine[];
  readonly locationId: number;
  readonly status: string;
  readonly requestStatus: string | null;
  readonly replaces?: number;
}

function inventFulfillmentOrder({ order, lines, locationId, status, requestStatus, replaces }: Made, id: number): SimulatedFulfillmentOrder {
  const createdAt = order.createdAt + (replaces === undefined ? 1_000 : 3 * HOUR);
  const updatedAt = status === 'open' ? createdAt : createdAt + HOUR;
  const asked = ['requested', 'accepted', 'cancel_requested', 'cancel_rejected', 'cancel_accepted', 'closed'].includes(requestStatus ?? '');
  const recalled = requestStatus?.startsWith('cancel_') ?? false;
  return {
    id,
    orderNumber: order.number,
    status,
    requestStatus,
    locationId,
    firstLineId: 60_000 + id * 4,
    lines,
    merchantRequests: [
      ...(asked ? [{ type: 'fulfill_request', message: null, notify: true }] : []),
      ...(recalled ? [{ type: 'cancel_request', message: 'Customer changed their mind.', notify: true }] : []),
    ],
    holds: status === 'on_hold' ? [{ reason: 'other', reason_message: 'Waiting for the customer.', createdAt: updatedAt }] : [],
    shipments: status === 'closed' ? [{ id: 80_000 + id, status: 'success', createdAt: updatedAt }] : [],
    replaces: replaces ?? null,
    createdAt,
    updatedAt,
  };
}

function split(lines: readonly SimulatedLine[]): readonly (readonly SimulatedLine[])[] {
  return [lines.slice(0, 1), lines.slice(1)];
}

function standing(random: Random): readonly [string, string | null] {
  let left = random.between(0, 99);
  for (const [status, requestStatus, share] of SHARES) {
    left -= share;
    if (left < 0) return [status, requestStatus];
  }
  return FIRST[0];
}
