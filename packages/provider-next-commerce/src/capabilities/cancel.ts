import type { OperationRecord } from '@countermand/core/provider';
import { FULFILLMENT_ORDER } from '../targets/kinds.ts';
import { documented, inferred, unknown } from '@countermand/provider-kit';
import { STOPPED_BY_CANCEL } from './stopped-statuses.ts';

const PAGE = 'Fulfillment Orders Cancel';

/** Stops a fulfilment order that no location has accepted. */
export const CANCEL: OperationRecord = {
  name: 'cancel',
  purpose: 'stop',
  target: FULFILLMENT_ORDER,
  request: documented('POST /fulfillment-orders/{id}/cancel/, without a body', `${PAGE}, curl example`),
  mode: inferred('immediate', `${PAGE}, response example: the original comes back in its new status`),
  stopsWhat: inferred('fulfilment_work', `${PAGE}, response body: two fulfilment orders, and no order`),
  createsReplacement: documented('yes', `${PAGE}, response body: new_fulfillment_order`),
  replacementMayBeSent: inferred('yes', 'Order statuses guide: unfulfilled items are sent by themselves after the shop’s delay'),
  cancellableIn: inferred(['open', 'on_hold', 'incomplete'], 'Order Management guide: orders in processing get a cancellation request instead'),
  stoppedStatuses: inferred(STOPPED_BY_CANCEL, `${PAGE}, response example; schema FulfillmentOrder, status and request_status`),
  reason: documented('none', `${PAGE}, curl example: there is no body`),
  options: {
    strategy: inferred('auto', 'Order Management guide: which call serves depends on the status'),
    onReplacement: inferred('hold', 'Changelog 2024-10-09: fulfilment orders can be put on hold after their fulfilment was cancelled'),
  },
  result: inferred('response', `${PAGE}, response example`),
  refusal: unknown('A 4xx with JSON, most likely a 400 with `detail` or lists by field', 'OpenAPI document: no error is declared for any path'),
  repeat: unknown('unknown', `${PAGE}: a second cancel is not mentioned, and no mutation carries an idempotency key`),
  scopes: documented(['fulfillment_service:write', 'fulfillment_orders:write'], `${PAGE}, Authorization; one of the two appears to be enough`),
};
