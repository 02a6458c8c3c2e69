import type { OperationRecord } from '@countermand/core/provider';
import { FULFILLMENT_ORDER } from '../targets/kinds.ts';
import { documented, inferred, unknown } from '@countermand/provider-kit';

const PAGE = 'Fulfillment Orders Hold';
const GUIDE = 'Order statuses guide';

/** Keeps a replacement from being sent out by itself, until somebody releases it. */
export const HOLD: OperationRecord = {
  name: 'hold',
  purpose: 'hold',
  target: FULFILLMENT_ORDER,
  request: documented('POST /fulfillment-orders/{id}/hold/ with { reason, reason_message? }', `${PAGE}, request body`),
  mode: inferred('immediate', `${PAGE}, response body: the fulfilment order comes back`),
  stopsWhat: documented('nothing', `${GUIDE}: what is on hold is not sent by itself, and must be released`),
  createsReplacement: inferred('no', `${PAGE}, response body: one fulfilment order`),
  replacementMayBeSent: documented('no', GUIDE),
  cancellableIn: inferred(['open'], 'Dispute service guide: unfulfilled orders are held'),
  stoppedStatuses: documented([], `${PAGE}: a hold stops nothing`),
  reason: documented('required_text', `${PAGE}, request body: one of five words; "other" is sent`),
  options: { message: documented('no message', `${PAGE}, request body: reason_message is optional`) },
  result: inferred('response', `${PAGE}, response body: status on_hold`),
  refusal: unknown('A 4xx with JSON', 'OpenAPI document: no error is declared for any path'),
  repeat: unknown('unknown', `${PAGE}: a second hold is not mentioned`),
  scopes: documented(['fulfillment_service:write', 'fulfillment_orders:write'], `${PAGE}, Authorization`),
};
