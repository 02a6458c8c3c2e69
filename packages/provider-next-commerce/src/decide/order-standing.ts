import type { TargetStatus } from '@countermand/core/model';
import { lenientList } from '@countermand/provider-kit';
import { fulfillmentSchema, isLive } from '../schemas/fulfillment.ts';
import { orderFulfillmentStatus, orderStatus } from '../vocabulary.ts';
import type { Seen } from './closure.ts';

/** How a customer's order stands. */
export type OrderStanding =
  | 'cancelled'
  /** Nothing was sent to a location: it can be cancelled. */
  | 'unsent'
  /** Being worked on: the vendor cancels orders only before they are sent to fulfilment. */
  | 'in_fulfillment'
  /** All or a part of it has been sent out. */
  | 'shipped'
  /** Cancelled by its status, yet being worked on. */
  | 'contradictory'
  | 'unknown';

const fulfillments = lenientList(fulfillmentSchema);

/**
 * From `status`, `fulfillment_status` and the order's shipments. An order may be cancelled after it was sent, while its
 * payment is pending (changelog 2025-04-18): then nothing was stopped, so `canceled` alone does not settle it.
 */
export function orderStandingOf({ rawStatus, providerData }: Seen): OrderStanding {
  const fulfilment = orderFulfillmentStatus(rawStatus['fulfillment_status']);
  const shipped = fulfilment === 'fulfilled' || fulfilment === 'partially_fulfilled' || fulfillments.parse(providerData['fulfillments']).some(isLive);
  if (shipped) return 'shipped';
  const status = orderStatus(rawStatus['status']);
  if (status === 'canceled') return fulfilment === 'processing' ? 'contradictory' : 'cancelled';
  if (status === 'absent' || status === 'unknown') return 'unknown';
  return fulfilment === 'processing' ? 'in_fulfillment' : 'unsent';
}

export function orderTargetStatus(standing: OrderStanding, seen: Seen): TargetStatus {
  switch (standing) {
    case 'cancelled':
      return 'stopped';
    case 'shipped':
      return 'shipped';
    case 'in_fulfillment':
    case 'contradictory':
      return 'in_production';
    case 'unsent':
      return seen.rawStatus['fulfillment_status'] === 'on_hold' ? 'on_hold' : 'active';
    case 'unknown':
      return 'unknown';
  }
}
