import { parseMoney, type Money, type Snapshot, type SnapshotLine } from '@countermand/core/model';
import { orderStandingOf, orderTargetStatus } from '../decide/order-standing.ts';
import { orderEligibility } from '../decide/plan-order.ts';
import type { FulfillmentOrder } from '../schemas/fulfillment-order.ts';
import type { Order, OrderLine } from '../schemas/order.ts';
import { orderRawStatus } from '../schemas/raw-status.ts';
import { FULFILLMENT_ORDER, ORDER } from '../targets/kinds.ts';
import { present, remaining } from './present.ts';
import { recipientOf } from './recipient.ts';

const AMOUNTS = {
  total: 'total_incl_tax',
  totalWithoutTax: 'total_excl_tax',
  tax: 'total_tax',
  discount: 'total_discount',
  outstanding: 'total_outstanding',
  shipping: 'shipping_incl_tax',
} as const satisfies Record<string, keyof Order>;

const SHOWN = ['number', 'status', 'fulfillment_status', 'payment_status', 'is_test', 'created_at', 'updated_at'];

export interface OrderRead {
  readonly order: Order;
  readonly document: Readonly<Record<string, unknown>>;
  readonly readAt: string;
  /** The fulfilment orders it consists of, as far as they could be read. */
  readonly fulfillmentOrders: readonly FulfillmentOrder[];
}

/** A customer's order as a snapshot. */
export function orderSnapshot({ order, document, readAt, fulfillmentOrders }: OrderRead): Snapshot {
  const rawStatus = orderRawStatus(order);
  const money = amountsOf(order);
  const providerData = remaining(document, order, [...SHOWN, ...Object.keys(money).map((name) => AMOUNTS[name as keyof typeof AMOUNTS])]);
  const seen = { rawStatus, providerData };
  return {
    target: { kind: ORDER, id: order.number },
    merchantNumber: order.number,
    status: orderTargetStatus(orderStandingOf(seen), seen),
    rawStatus,
    eligibility: orderEligibility(seen),
    money,
    lines: order.lines.map(lineOf),
    ...(order.shipping_address && { recipient: recipientOf(order.shipping_address, order.user?.email) }),
    actions: [],
    related: fulfillmentOrders.map(({ id, status }) => ({
      role: 'fulfillment_order',
      target: { kind: FULFILLMENT_ORDER, id },
      ...present('status', status),
    })),
    ...present('test', order.is_test),
    ...present('createdAt', order.created_at),
    ...present('updatedAt', order.updated_at),
    readAt,
    providerData,
  };
}

function amountsOf(order: Order): Record<string, Money> {
  const amounts = Object.entries(AMOUNTS).map(([name, field]) => [name, parseMoney(order[field], order.currency)] as const);
  return Object.fromEntries(amounts.filter((entry): entry is [keyof typeof AMOUNTS, Money] => entry[1] !== undefined));
}

function lineOf(line: OrderLine): SnapshotLine {
  return {
    ...present('id', line.id),
    ...present('name', [line.product_title, line.variant_title].filter(Boolean).join(', ') || undefined),
    ...present('sku', line.sku),
    ...present('quantity', line.quantity),
    ...present('price', parseMoney(line.price_incl_tax, line.currency)),
  };
}
