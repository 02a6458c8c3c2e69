import type { SimulatorReply } from '@countermand/provider-kit/testing';
import type { SimulatedFulfillmentOrder } from './shop.ts';

export const gid = (id: string): string => `gid://shopify/FulfillmentOrder/${id}`;

/** The fulfilment order as the API would send it. */
export function rendered({ id, orderName, status, requestStatus, isShipped }: SimulatedFulfillmentOrder, title = 'Linen shirt') {
  return {
    id: gid(id),
    status,
    requestStatus,
    updatedAt: '2026-11-20T08:00:00Z',
    order: { id: `gid://shopify/Order/${id}`, name: orderName },
    supportedActions: [{ action: 'REQUEST_CANCELLATION' }],
    lineItems: { nodes: [{ id: `gid://shopify/FulfillmentOrderLineItem/${id}`, sku: 'LINEN-M', productTitle: title, totalQuantity: 1, remainingQuantity: isShipped ? 0 : 1 }] },
    fulfillments: { nodes: isShipped ? [{ id: `gid://shopify/Fulfillment/${id}` }] : [] },
  };
}

export function data(value: unknown): SimulatorReply {
  return { status: 200, body: { data: value } };
}

/** A mutation that says no, in a 200. */
export function userError(message: string): SimulatorReply {
  return data({ result: { fulfillmentOrder: null, userErrors: [{ code: null, field: ['id'], message }] } });
}

export const NO_SUCH = userError('Fulfillment order does not exist.');
