import type { OperationRecord } from '@countermand/core/provider';
import { ORDER } from '../targets/kinds.ts';
import { documented, inferred, unknown } from '@countermand/provider-kit';
import { STOPPED_ORDER } from './stopped-statuses.ts';

const PAGE = 'Orders Cancel';
const GUIDE = 'Order Management guide';

/** Cancels the customer's whole order, before anything of it was sent to fulfilment. */
export const ORDER_CANCEL: OperationRecord = {
  name: 'order_cancel',
  purpose: 'stop',
  target: ORDER,
  request: documented('POST /orders/{number}/cancel/ with { cancel_reason, full_refund, send_cancel_notification }', `${PAGE}, request body`),
  mode: inferred('immediate', `${PAGE}, response body: the order comes back`),
  stopsWhat: documented('whole_order_and_money', `${GUIDE}: cancels the entire order; a full refund only when asked for`),
  createsReplacement: inferred('no', `${PAGE}, response body: one order`),
  replacementMayBeSent: inferred('no', `${PAGE}, response body: one order`),
  cancellableIn: documented(['unfulfilled'], `${GUIDE}: only before items have been sent to fulfilment`),
  stoppedStatuses: documented(STOPPED_ORDER, 'Orders List, query parameter status'),
  reason: documented('required_text', `${PAGE}, request body: cancel_reason`),
  options: {
    refund: documented('false', `${PAGE}, request body: full_refund, default false`),
    notifyCustomer: documented('false, although the vendor’s own default is true', `${PAGE}, request body: send_cancel_notification`),
    message: documented('the reason in words', `${PAGE}, request body: cancel_reason`),
  },
  result: inferred('response', `${PAGE}, response body`),
  refusal: unknown('A 4xx with JSON', 'OpenAPI document: no error is declared for any path'),
  repeat: unknown('unknown', `${PAGE}: a second cancel is not mentioned`),
  scopes: documented(['orders:write'], `${PAGE}, Authorization`),
};
