import type { OperationRecord } from '@countermand/core/provider';
import { FULFILLMENT_ORDER } from '../targets/kinds.ts';
import { documented, inferred, unknown } from '@countermand/provider-kit';
import { STOPPED_BY_REQUEST } from './stopped-statuses.ts';

const PAGE = 'Fulfillment Orders Cancellation Request Send';
const GUIDE = 'Order Management guide';

/** Asks the location that accepted a fulfilment order to give it back. A 200 is no acceptance. */
export const REQUEST_CANCELLATION: OperationRecord = {
  name: 'request_cancellation',
  purpose: 'stop',
  target: FULFILLMENT_ORDER,
  request: documented('POST /fulfillment-orders/{id}/cancellation-request/ with { message? }', `${PAGE}, request body`),
  mode: documented('request_then_decision', `${GUIDE}: the location needs to accept to confirm; it may have shipped already`),
  stopsWhat: documented('fulfilment_work', GUIDE),
  createsReplacement: inferred('unknown', `${GUIDE}: cancelled items are to be sent to fulfilment again; in which fulfilment order is not said`),
  replacementMayBeSent: inferred('yes', 'Order statuses guide: unfulfilled items are sent by themselves after the shop’s delay'),
  cancellableIn: documented(['processing'], GUIDE),
  stoppedStatuses: documented(STOPPED_BY_REQUEST, `${GUIDE}: wait for cancel_accepted; the vendor's bulk tool then sees canceled`),
  reason: documented('optional_text', `${PAGE}, request body: message`),
  options: {
    message: documented('no message', `${PAGE}, request body: message is optional`),
    strategy: inferred('auto', `${GUIDE}: which call serves depends on the status`),
    onReplacement: inferred('hold', 'Changelog 2024-10-09: fulfilment orders can be put on hold after their fulfilment was cancelled'),
  },
  result: documented('later_read', `${GUIDE}: no webhook tells the outcome of a fulfilment order`),
  refusal: documented('A 4xx to the request; later the request_status cancel_rejected', `${PAGE}; schema FulfillmentOrder, request_status`),
  repeat: unknown('unknown', `${PAGE}: a second request is not mentioned`),
  scopes: documented(['fulfillment_orders:write'], `${PAGE}, Authorization`),
};
