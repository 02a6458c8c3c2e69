import { inventLineItem } from './catalogue.ts';
import { inventAddress } from './people.ts';
import { createRandom, type Random } from '@countermand/provider-kit/testing';
import { fastpodTime, type SimulatedLineItem, type SimulatedOrder } from './simulated-order.ts';

const SEED = 20_231_207;
const DEFAULT_COUNT = 200;
const HOUR = 3_600_000;
const FIRST_ORDER = Date.UTC(2026, 10, 2, 7, 54, 35);

/** Of a hundred orders, how many stand where. */
const STATUS_SHARES = [
  ['new_order', 36],
  ['draft', 8],
  ['on_hold', 8],
  ['in_production', 20],
  ['shipped', 18],
  ['cancelled', 5],
  ['rejected', 5],
] as const;

/**
 * The orders of a shop that does not exist, always the same ones. The first bears the id of the vendor's own examples;
 * the fourth and the fifth share a reference number, as FastPod does not say that it keeps them apart.
 */
export function createDemoOrders(count = DEFAULT_COUNT): SimulatedOrder[] {
  const random = createRandom(SEED);
  const perDay = new Map<string, number>();
  return Array.from({ length: count }, (_, index) => {
    const createdAt = index === 0 ? Date.UTC(2023, 11, 7, 7, 54, 35) : FIRST_ORDER + index * 2 * HOUR + random.between(0, HOUR);
    const day = monthDayYear(createdAt);
    const sequence = (perDay.get(day) ?? 0) + 1;
    perDay.set(day, sequence);
    return inventOrder(random, {
      index,
      createdAt,
      id: `F237-${day}-${String(sequence).padStart(6, '0')}`,
      reference: `WILLOW-${10_480 + (index === 4 ? 3 : index)}`,
      status: index < 6 ? 'new_order' : statusAt(random.between(0, 99)),
    });
  });
}

interface Frame {
  readonly index: number;
  readonly createdAt: number;
  readonly id: string;
  readonly reference: string;
  readonly status: string;
}

function inventOrder(random: Random, { index, createdAt, id, reference, status }: Frame): SimulatedOrder {
  const lines = random.chance(70) ? 1 : random.between(2, 3);
  const lineItems = Array.from({ length: lines }, (_, line) => inventLineItem(random, index * 3 + line + 9));
  const changedAt = fastpodTime(status === 'draft' ? createdAt : createdAt + random.between(1, 30) * HOUR);
  const label = random.chance(10);
  const rush = lineItems.length === 1 && random.chance(8);
  return {
    id,
    order_type: label ? '2' : '1',
    reference_id: reference,
    order_status: status,
    test_order: random.chance(4),
    ...totals(lineItems, { shipping: random.pick([499, 650, 800, 2400]), labeling: label ? 50 : 0, discount: random.chance(10) ? 200 : 0 }),
    surcharge_total: 0,
    peak_season_surchage: 0,
    payment_method: random.pick(['cash', 'point']),
    payment_status: ['draft', 'on_hold', 'rejected'].includes(status) ? 'unpaid' : 'paid',
    point_earned: 0,
    shipping_method: String(random.between(1, 4)),
    rush_production: rush,
    boost_production: rush,
    gift_message: random.chance(10) ? 'Happy birthday! See you on Sunday.' : null,
    tax_id: null,
    tax_id_type: null,
    created_at: fastpodTime(createdAt),
    updated_at: changedAt,
    rejected_at: status === 'rejected' ? changedAt : null,
    rejected_status: status === 'rejected' ? 'artwork_unreadable' : null,
    cancelled_at: status === 'cancelled' ? changedAt : null,
    address: inventAddress(random),
    line_items: lineItems,
    shipments: [],
    label_url: label ? `https://labels.example.com/${id}.pdf` : null,
    coupon_code: null,
    discount_labeling_fee: 0,
  };
}

/** Amounts are added in cents and sent as the floats FastPod sends. */
function totals(lineItems: readonly SimulatedLineItem[], cents: { shipping: number; labeling: number; discount: number }) {
  const items = lineItems.reduce((sum, item) => sum + Math.round(item.price * 100), 0);
  const total = items + cents.shipping + cents.labeling - cents.discount;
  return {
    item_total: items / 100,
    shipping_total: cents.shipping / 100,
    labeling_fee: cents.labeling / 100,
    discount_total: cents.discount / 100,
    order_total: total / 100,
    point_used: total,
    quantity_total: lineItems.reduce((sum, item) => sum + item.quantity, 0),
  };
}

function statusAt(percentile: number): string {
  let reached = 0;
  for (const [status, share] of STATUS_SHARES) {
    reached += share;
    if (percentile < reached) return status;
  }
  return 'new_order';
}

/** The date in an order's id, such as `120723`: the day it was created. */
function monthDayYear(ms: number): string {
  const date = new Date(ms).toISOString();
  return date.slice(5, 7) + date.slice(8, 10) + date.slice(2, 4);
}
