import { renderAddress, renderShipments, type Json } from './render-fulfillment-order.ts';
import type { SimulatedFulfillmentOrder, SimulatedOrder } from './state.ts';
import { vendorAmount, vendorTime } from './vendor-time.ts';

/** A customer's order as the vendor sends one (schema Order, without the marketing). */
export function renderOrder(order: SimulatedOrder, parts: readonly SimulatedFulfillmentOrder[]): Json {
  const items = order.lines.reduce((sum, line) => sum + line.cents * line.quantity, 0);
  return {
    number: order.number,
    status: order.status,
    fulfillment_status: fulfillmentStatus(parts),
    payment_status: order.paymentStatus,
    is_test: order.isTest,
    currency: 'USD',
    total_incl_tax: vendorAmount(items + order.shippingCents),
    total_excl_tax: vendorAmount(items + order.shippingCents),
    total_tax: '0.00',
    total_discount: '0.00',
    total_outstanding: '0.00',
    shipping_incl_tax: vendorAmount(order.shippingCents),
    shipping_excl_tax: vendorAmount(order.shippingCents),
    shipping_method: 'Standard shipping',
    source: 'checkout',
    lines: order.lines.map((line) => ({
      id: line.orderLineId,
      product_id: line.productId,
      product_title: line.title,
      variant_title: '',
      sku: line.sku,
      quantity: line.quantity,
      current_quantity: line.quantity,
      currency: 'USD',
      price_incl_tax: vendorAmount(line.cents * line.quantity),
    })),
    fulfillments: parts.flatMap(renderShipments),
    shipping_address: renderAddress(order),
    user: userOf(order),
    tags: [],
    metadata: null,
    created_at: vendorTime(order.createdAt, -5),
    updated_at: vendorTime(order.updatedAt, -5),
  };
}

/** What the parts come to. A cancelled part counts as nothing: its lines are in its replacement. */
export function fulfillmentStatus(parts: readonly SimulatedFulfillmentOrder[]): string {
  const counts = ({ status, shipments }: SimulatedFulfillmentOrder) => status !== 'canceled' && (status !== 'closed' || shipments.length > 0);
  const words = parts.filter(counts).map(({ status }) => status);
  if (words.length > 0 && words.every((word) => word === 'closed')) return 'fulfilled';
  if (words.includes('closed')) return 'partially_fulfilled';
  if (words.length > 0 && words.every((word) => word === 'not_required')) return 'not_required';
  return ['processing', 'incomplete', 'on_hold'].find((word) => words.includes(word)) ?? 'unfulfilled';
}

function userOf({ person: { id, first_name, last_name, email, phone_number } }: SimulatedOrder): Json {
  return { id, first_name, last_name, email, phone_number };
}
