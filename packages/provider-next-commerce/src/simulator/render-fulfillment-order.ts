import { LOCATIONS } from './catalogue.ts';
import type { SimulatedFulfillmentOrder, SimulatedLine, SimulatedOrder } from './state.ts';
import { vendorAmount, vendorTime } from './vendor-time.ts';

export type Json = Record<string, unknown>;

/** A fulfilment order as the vendor sends one (schema FulfillmentOrder). */
export function renderFulfillmentOrder(part: SimulatedFulfillmentOrder, order: SimulatedOrder | undefined, offsetHours: 0 | -5 = 0): Json {
  return {
    id: part.id,
    order_number: part.orderNumber,
    status: part.status,
    request_status: part.requestStatus,
    supported_actions: part.status === 'open' || part.status === 'canceled' ? ['move'] : [],
    assigned_location: renderLocation(part.locationId),
    line_items: part.lines.map((line, index) => renderLine(line, { part, id: part.firstLineId + index })),
    merchant_requests: part.merchantRequests,
    fulfillment_holds: part.holds.map(({ createdAt, ...hold }) => ({ ...hold, created_at: vendorTime(createdAt, offsetHours) })),
    shipping_address: order ? renderAddress(order) : null,
    shipping_method: { code: 'standard', name: 'Standard shipping' },
    created_at: vendorTime(part.createdAt, offsetHours),
    updated_at: vendorTime(part.updatedAt, offsetHours),
  };
}

/** A shipment (schema FulfillmentResponse). */
export function renderShipments(part: SimulatedFulfillmentOrder): Json[] {
  return part.shipments.map(({ id, status, createdAt }) => ({
    id,
    order_number: part.orderNumber,
    location_id: part.locationId,
    status,
    delivery_status: 'in_transit',
    shipping_method: 'Standard shipping',
    requires_shipping: true,
    tracking_code: `1Z${id}`,
    tracking_codes: `1Z${id}`,
    tracking_carrier: 'ups',
    tracking_carriers: 'ups',
    tracking_link: `https://track.example.com/1Z${id}`,
    tracking_links: `https://track.example.com/1Z${id}`,
    last_event_date: null,
    origin_address: renderLocation(part.locationId)['address'],
    line_items: part.lines.map(({ orderLineId, sku, quantity }) => ({
      id: orderLineId,
      order_line_id: orderLineId,
      sku,
      quantity,
      fulfilled_quantity: String(quantity),
    })),
    created_at: vendorTime(createdAt),
  }));
}

export function renderAddress({ person }: SimulatedOrder): Json {
  const { email: _email, ...address } = person;
  return { ...address, line3: '', notes: '' };
}

function renderLocation(id: number): Json {
  const { id: _id, name, callback_url, ...address } = LOCATIONS.find((location) => location.id === id) ?? LOCATIONS[0];
  return {
    id,
    name,
    callback_url,
    accept_return: true,
    address: { ...address, line2: '', line3: '', country: 'US', phone_number: '' },
  };
}

function renderLine(line: SimulatedLine, { part, id }: { part: SimulatedFulfillmentOrder; id: number }): Json {
  const left = part.shipments.some(({ status }) => status === 'success') ? 0 : line.quantity;
  return {
    id,
    order_line_id: line.orderLineId,
    fulfillment_order_id: part.id,
    quantity: line.quantity,
    fulfillable_quantity: String(left),
    product_id: String(line.productId),
    product_title: line.title,
    product_image: `https://cdn.example.com/products/${line.productId}.jpg`,
    sku: line.sku,
    stockrecord_id: line.productId + 100,
    currency: 'USD',
    price_excl_tax: vendorAmount(line.cents * line.quantity),
    price_incl_tax: vendorAmount(line.cents * line.quantity),
    total_discount: '0.00',
    tax_lines: [],
  };
}
