import type { OperationRecord } from '@countermand/core/provider';
import { STOPPED_STATUSES } from '../statuses.ts';
import { documented, inferred, unknown } from '@countermand/provider-kit';

const CHANGES_NOTHING = {
  target: 'order',
  mode: documented('immediate', 'Orders, Get Order and List Orders'),
  stopsWhat: documented('nothing', 'Orders, Get Order and List Orders'),
  createsReplacement: documented('no', 'Orders, Get Order and List Orders'),
  replacementMayBeSent: documented('no', 'Orders, Get Order and List Orders'),
  cancellableIn: documented([], 'Orders, Get Order and List Orders: nothing is cancelled'),
  reason: documented('none', 'Orders, Get Order and List Orders'),
  options: {},
  result: documented('response', 'Orders, Get Order and List Orders'),
  repeat: documented('harmless', 'Orders, Get Order and List Orders: both are GET'),
  scopes: unknown([], 'Orders, all pages: no scope is mentioned'),
} as const satisfies Partial<OperationRecord>;

/** `cancelled` is the vendor's word; `canceled` is listed beside it as the other spelling of the same word. */
const STOPPED = documented(STOPPED_STATUSES, 'Cancel Order, response example; List Orders, query parameter status');

/** What FastPod can do for us, one record an operation. */
export const FASTPOD_OPERATIONS: readonly OperationRecord[] = [
  {
    ...CHANGES_NOTHING,
    name: 'read',
    purpose: 'read',
    request: documented('GET /v1/orders/{id}', 'Get Order'),
    stoppedStatuses: STOPPED,
    refusal: unknown('A 404 whose JSON says that the order is not found', 'Get Order: only 200 is shown'),
  },
  {
    ...CHANGES_NOTHING,
    name: 'search',
    purpose: 'search',
    request: documented('GET /v1/orders?search=TEXT&page=N&limit=N', 'List Orders, Query Params'),
    stoppedStatuses: documented([], 'List Orders: a hit is only a way to find an id'),
    refusal: unknown('Any answer that is not a list of orders', 'List Orders: only 200 is shown'),
  },
  {
    name: 'cancel',
    purpose: 'stop',
    target: 'order',
    request: documented('POST /v1/orders/{id}/cancel, without a body', 'Cancel Order, Request'),
    mode: inferred('immediate', 'Cancel Order, response example: order_status is cancelled in the answer'),
    stopsWhat: inferred('whole_order', 'Cancel Order: the request names an order and nothing in it'),
    createsReplacement: inferred('no', 'Cancel Order, response: no other order is named'),
    replacementMayBeSent: inferred('no', 'Cancel Order, response: no other order is named'),
    cancellableIn: unknown([], 'Cancel Order: no status is named; Update Order: changes in draft, new_order, on_hold'),
    stoppedStatuses: STOPPED,
    reason: documented('none', 'Cancel Order, Request: there is no body'),
    options: {},
    result: documented('response', 'Cancel Order, Responses, 200'),
    refusal: unknown('422, another 4xx, or a 200 whose status is false', 'Cancel Order, Responses: 422 and 500 without a body'),
    repeat: unknown('unknown', 'Cancel Order: a second cancel is not mentioned'),
    scopes: unknown([], 'Cancel Order, Request: no scope is mentioned'),
  },
];
