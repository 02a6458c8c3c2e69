import { readFileSync } from 'node:fs';

type Fields = Record<string, unknown>;

/** The response example of the vendor's page "Fulfillment Orders Cancel", byte for byte. */
export function cancelExampleBytes(): Buffer {
  return readFileSync(new URL('../__fixtures__/cancel-response.example.json', import.meta.url));
}

export function cancelExample(): { new_fulfillment_order: Fields; original_fulfillment_order: Fields } {
  return JSON.parse(cancelExampleBytes().toString('utf8'));
}

/** The page's fulfilment order with what the OpenAPI document adds, believable values, and what a test changes. */
export function fulfillmentOrderDocument(changes: Fields = {}): Fields {
  const [line] = cancelExample().original_fulfillment_order['line_items'] as Fields[];
  return {
    ...cancelExample().original_fulfillment_order,
    id: 7,
    order_number: '10234',
    status: 'open',
    request_status: 'pending',
    assigned_location: { id: 1, name: 'Reno Warehouse' },
    line_items: [
      { ...line, id: 70, order_line_id: 300, fulfillment_order_id: 7, quantity: 2, fulfillable_quantity: '2', price_incl_tax: '39.00', currency: 'USD' },
    ],
    created_at: '2026-11-20T08:00:00Z',
    updated_at: '2026-11-20T04:00:00-05:00',
    ...changes,
  };
}

/** An order as schema Order describes it, as far as it decides or is shown. */
export function orderDocument(changes: Fields = {}): Fields {
  return {
    number: '10234',
    status: 'open',
    fulfillment_status: 'unfulfilled',
    payment_status: 'paid',
    is_test: false,
    currency: 'USD',
    total_incl_tax: '43.95',
    fulfillments: [],
    lines: [{ id: 300, product_title: 'Night Cream', variant_title: '50 ml', sku: 'NC', quantity: 1, currency: 'USD', price_incl_tax: '39.00' }],
    user: { id: 1, email: 'ada@example.com' },
    created_at: '2026-11-20T08:00:00Z',
    updated_at: '2026-11-20T09:00:00Z',
    ...changes,
  };
}
