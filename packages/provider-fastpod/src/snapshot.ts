import { parseMoney, type Money, type Recipient, type Snapshot, type SnapshotLine } from '@countermand/core/model';
import type { Order } from './schemas/order.ts';
import { ELIGIBILITY, targetStatus } from './statuses.ts';

type Fields = Readonly<Record<string, unknown>>;
type Address = NonNullable<Order['address']>;
type LineItem = NonNullable<Order['line_items']>[number];

/** The amounts of an order under our names. FastPod states no currency. */
const AMOUNTS = {
  total: 'order_total',
  items: 'item_total',
  shipping: 'shipping_total',
  surcharge: 'surcharge_total',
  labelingFee: 'labeling_fee',
  peakSeasonSurcharge: 'peak_season_surchage',
  rushProduction: 'rush_production_price',
  discount: 'discount_total',
  labelingFeeDiscount: 'discount_labeling_fee',
} as const satisfies Record<string, keyof Order>;

const NORMALISED = {
  order: ['id', 'order_status', 'reference_id', 'test_order', 'created_at', 'updated_at', ...Object.values(AMOUNTS)],
  address: ['name', 'company', 'email', 'phone', 'street1', 'street2', 'city', 'state', 'country', 'zip'],
  lineItem: ['id', 'name', 'sku', 'quantity', 'price'],
} as const;

/**
 * FastPod's order as a snapshot. `document` is the order as it came: what has no place in a snapshot, or is of a type
 * nobody documented, is found under `providerData`.
 */
export function toSnapshot(order: Order, document: Fields, readAt: string): Snapshot {
  const status = targetStatus(order.order_status);
  return {
    target: { kind: 'order', id: order.id },
    ...present('merchantNumber', order.reference_id),
    status,
    rawStatus: { order_status: order.order_status },
    eligibility: ELIGIBILITY[status],
    money: amountsOf(order),
    lines: (order.line_items ?? []).map(lineOf),
    ...(order.address && { recipient: recipientOf(order.address) }),
    actions: [],
    related: [],
    ...present('test', order.test_order),
    ...present('createdAt', order.created_at),
    ...present('updatedAt', order.updated_at),
    readAt,
    providerData: providerDataOf(order, document),
  };
}

function amountsOf(order: Order): Record<string, Money> {
  const amounts = Object.entries(AMOUNTS).map(([name, field]) => [name, money(order[field])] as const);
  return Object.fromEntries(amounts.filter((entry): entry is [string, Money] => entry[1] !== undefined));
}

function recipientOf(address: Address): Recipient {
  const place = [address.city, [address.state, address.zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return {
    ...present('name', address.name),
    ...present('company', address.company),
    ...present('email', address.email),
    ...present('phone', address.phone),
    address: [address.street1, address.street2, place].filter((line): line is string => Boolean(line)),
    ...present('country', address.country),
  };
}

function lineOf(item: LineItem): SnapshotLine {
  return {
    ...present('id', item.id),
    ...present('name', item.name),
    ...present('sku', item.sku),
    ...present('quantity', item.quantity == null ? undefined : String(item.quantity)),
    ...present('price', money(item.price)),
  };
}

function providerDataOf(order: Order, document: Fields): Fields {
  const { address, line_items: lineItems } = order;
  return {
    ...remaining(document, order, NORMALISED.order),
    ...(address && { address: remaining(document['address'] as Fields, address, NORMALISED.address) }),
    ...(lineItems && {
      line_items: lineItems.map((item, index) => remaining((document['line_items'] as Fields[])[index] ?? {}, item, NORMALISED.lineItem)),
    }),
  };
}

/** The fields of a document that its normalised form does not hold. */
function remaining(document: Fields, parsed: Fields, normalised: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(document).filter(([field]) => !normalised.includes(field) || parsed[field] == null));
}

function money(amount: unknown): Money | undefined {
  return parseMoney(amount, null);
}

function present<Name extends string, Value>(name: Name, value: Value | null | undefined): { readonly [Key in Name]?: Value } {
  return value == null ? {} : ({ [name]: value } as { [Key in Name]: Value });
}
