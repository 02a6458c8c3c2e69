import { redact, type EvidenceFacts } from '@countermand/provider-kit';
import type { FulfillmentOrder } from './fulfillment-order.ts';
import type { Order } from './order.ts';

export type RawStatus = Readonly<Record<string, string | null>>;
type Facts = Omit<EvidenceFacts, 'operation'>;

/** The status words of a fulfilment order by field. They go into the ledger: a word that is none is cut and cleaned. */
export function fulfillmentOrderRawStatus({ status, request_status }: FulfillmentOrder): RawStatus {
  return { status: status && redact(status), request_status: request_status && redact(request_status) };
}

/** The status words of an order, by field. */
export function orderRawStatus({ status, fulfillment_status, payment_status }: Order): RawStatus {
  return {
    status: status && redact(status),
    fulfillment_status: fulfillment_status && redact(fulfillment_status),
    payment_status: payment_status && redact(payment_status),
  };
}

/** What evidence keeps of a fulfilment order: ids and status words, no person and no address. */
export function fulfillmentOrderFacts(order: FulfillmentOrder, ids?: Readonly<Record<string, string>>): Facts {
  return { subject: order.id, ...(ids && { ids }), statuses: fulfillmentOrderRawStatus(order), messages: [] };
}

/** What evidence keeps of an order. */
export function orderFacts(order: Order): Facts {
  return { subject: order.number, statuses: orderRawStatus(order), messages: [] };
}
