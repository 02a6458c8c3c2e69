import { FULFILLMENT_ORDER, ORDER } from './targets/kinds.ts';

/** The writes, by the kind of target each works on. */
export const WRITE_TARGETS = {
  cancel: FULFILLMENT_ORDER,
  request_cancellation: FULFILLMENT_ORDER,
  hold: FULFILLMENT_ORDER,
  order_cancel: ORDER,
} as const;
export type WriteOperation = keyof typeof WRITE_TARGETS;

export function isWriteOperation(name: string): name is WriteOperation {
  return Object.hasOwn(WRITE_TARGETS, name);
}

/** What a person can do where a stop did not work: put the fulfilment order on hold. */
export const NEXT_ACTION_HOLD = 'hold';
/** What a person can do where the order can no longer be cancelled as a whole. */
export const NEXT_ACTION_FULFILLMENT_ORDERS = 'stop_fulfillment_orders';
