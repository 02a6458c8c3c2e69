import { parseMoney, type RelatedTarget, type Snapshot, type SnapshotLine } from '@countermand/core/model';
import type { Closure } from '../decide/closure.ts';
import { standingOf } from '../decide/standing.ts';
import type { FulfillmentOrder } from '../schemas/fulfillment-order.ts';
import type { LineItem } from '../schemas/line-item.ts';
import { fulfillmentOrderRawStatus } from '../schemas/raw-status.ts';
import { FULFILLMENT_ORDER, ORDER } from '../targets/kinds.ts';
import { parseOrderNumber } from '../targets/order-number.ts';
import { present, remaining } from './present.ts';
import { recipientOf } from './recipient.ts';

const SHOWN = ['id', 'order_number', 'status', 'request_status', 'created_at', 'updated_at'];

export interface FulfillmentOrderRead {
  readonly order: FulfillmentOrder;
  /** The fulfilment order as it came, for what has no place of its own. */
  readonly document: Readonly<Record<string, unknown>>;
  readonly readAt: string;
  /** Read for a closed fulfilment order only. */
  readonly closure?: Closure;
}

/** A fulfilment order as a snapshot; with what was seen around a closed one under `providerData.closure`. */
export function fulfillmentOrderSnapshot({ order, document, readAt, closure }: FulfillmentOrderRead): Snapshot {
  const rawStatus = fulfillmentOrderRawStatus(order);
  const providerData = { ...remaining(document, order, SHOWN), ...(closure && { closure }) };
  return {
    target: { kind: FULFILLMENT_ORDER, id: order.id },
    ...present('merchantNumber', order.order_number),
    ...standingOf({ rawStatus, providerData }),
    rawStatus,
    // A fulfilment order has prices by line only.
    money: {},
    lines: order.line_items.map(lineOf),
    ...(order.shipping_address && { recipient: recipientOf(order.shipping_address) }),
    actions: order.supported_actions.filter((action) => typeof action === 'string'),
    related: relatedTo(order, closure),
    ...present('createdAt', order.created_at),
    ...present('updatedAt', order.updated_at),
    readAt,
    providerData,
  };
}

function lineOf(line: LineItem): SnapshotLine {
  return {
    ...present('id', line.id),
    ...present('name', line.product_title),
    ...present('sku', line.sku),
    ...present('quantity', line.quantity),
    ...present('price', parseMoney(line.price_incl_tax, line.currency)),
  };
}

function relatedTo(order: FulfillmentOrder, closure: Closure | undefined): RelatedTarget[] {
  const number = parseOrderNumber(order.order_number ?? '');
  const newer = closure?.newerWithSameLines ?? [];
  return [
    ...(number.ok ? [{ role: 'order', target: { kind: ORDER, id: number.id } }] : []),
    ...newer.map(({ id, status }) => ({ role: 'newer_fulfillment_order', target: { kind: FULFILLMENT_ORDER, id }, ...present('status', status) })),
  ];
}
