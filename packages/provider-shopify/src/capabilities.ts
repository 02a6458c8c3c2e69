import type { OperationRecord, ProviderFacts } from '@countermand/core/provider';
import { documented, inferred, unknown } from '@countermand/provider-kit';
import { FULFILLMENT_ORDER } from './ids.ts';
import { STOPPED } from './write.ts';

/** Pages of the Admin GraphQL API reference (shopify.dev), by the name of the mutation or object. */
const CANCEL = 'fulfillmentOrderCancel';
const REQUEST = 'fulfillmentOrderSubmitCancellationRequest';
const OBJECT = 'FulfillmentOrder; the page was not read';

const READS = {
  target: FULFILLMENT_ORDER,
  mode: inferred('immediate', OBJECT),
  stopsWhat: documented('nothing', 'A query changes nothing'),
  createsReplacement: documented('no', 'A query changes nothing'),
  replacementMayBeSent: documented('no', 'A query changes nothing'),
  cancellableIn: documented([], 'A query changes nothing'),
  reason: documented('none', 'A query has none'),
  options: {},
  result: documented('response', 'A query'),
  refusal: inferred('null for what does not exist; errors in a 200', OBJECT),
  repeat: documented('harmless', 'A query'),
  scopes: unknown(['read_merchant_managed_fulfillment_orders', 'read_third_party_fulfillment_orders'], OBJECT),
} as const satisfies Partial<OperationRecord>;

const WRITES = {
  target: FULFILLMENT_ORDER,
  reason: documented('none', `${CANCEL}: id is the only argument`),
  repeat: unknown('unknown', `${CANCEL}: a second one is not mentioned; the directive @idempotent is not listed for it`),
  scopes: unknown(['write_merchant_managed_fulfillment_orders', 'write_third_party_fulfillment_orders'], OBJECT),
  options: {},
} as const satisfies Partial<OperationRecord>;

export const OPERATIONS: readonly OperationRecord[] = [
  { ...READS, name: 'read', purpose: 'read', request: inferred('query fulfillmentOrder(id)', OBJECT), stoppedStatuses: inferred(STOPPED, `${CANCEL}: the original is closed`) },
  { ...READS, name: 'search', purpose: 'search', request: unknown('query orders(query), with their fulfilment orders', 'orders; the page was not read'), stoppedStatuses: documented([], 'A hit is only a way to find an id') },
  {
    ...WRITES,
    name: 'cancel',
    purpose: 'stop',
    request: documented('mutation fulfillmentOrderCancel(id)', CANCEL),
    mode: documented('immediate', `${CANCEL}, payload`),
    stopsWhat: documented('fulfilment_work', `${CANCEL}: one fulfilment order`),
    createsReplacement: documented('yes', `${CANCEL}, payload, replacementFulfillmentOrder`),
    replacementMayBeSent: inferred('yes', `${CANCEL}, payload, replacementFulfillmentOrder`),
    cancellableIn: documented(['SUBMITTED', 'CANCELLATION_REQUESTED'], `${CANCEL}: where the request is submitted; where a cancellation was requested, the work may still be done`),
    stoppedStatuses: documented(STOPPED, `${CANCEL}, payload: the original is closed`),
    result: documented('response', `${CANCEL}, payload`),
    refusal: documented('200 with userErrors', 'FulfillmentOrderCancelErrorCode'),
  },
  {
    ...WRITES,
    name: 'request',
    purpose: 'stop',
    request: documented('mutation fulfillmentOrderSubmitCancellationRequest(id, message)', REQUEST),
    mode: documented('request_then_decision', `${REQUEST}: the service accepts or rejects`),
    stopsWhat: documented('fulfilment_work', `${REQUEST}: one fulfilment order`),
    createsReplacement: inferred('yes', `${CANCEL}, payload, replacementFulfillmentOrder`),
    replacementMayBeSent: inferred('yes', `${CANCEL}, payload, replacementFulfillmentOrder`),
    cancellableIn: unknown(['ACCEPTED'], REQUEST),
    stoppedStatuses: inferred(STOPPED, `${REQUEST}: what an accepted cancellation leaves`),
    reason: documented('optional_text', `${REQUEST}, message`),
    options: { message: documented('the reason in words', `${REQUEST}, message`) },
    result: documented('later_read', `${REQUEST}: requestStatus of the fulfilment order`),
    refusal: inferred('200 with userErrors', REQUEST),
  },
  {
    ...WRITES,
    name: 'hold',
    purpose: 'hold',
    request: unknown('mutation fulfillmentOrderHold(id, fulfillmentHold)', 'fulfillmentOrderHold; the page was not read'),
    mode: unknown('immediate', 'fulfillmentOrderHold; the page was not read'),
    stopsWhat: unknown('fulfilment_work', 'fulfillmentOrderHold; the page was not read'),
    createsReplacement: unknown('unknown', 'fulfillmentOrderHold; the page was not read'),
    replacementMayBeSent: unknown('unknown', 'fulfillmentOrderHold; the page was not read'),
    cancellableIn: unknown(['OPEN'], 'fulfillmentOrderHold; the page was not read'),
    stoppedStatuses: documented([], 'A hold is no stop'),
    result: unknown('response', 'fulfillmentOrderHold; the page was not read'),
    refusal: inferred('200 with userErrors', 'fulfillmentOrderHold; the page was not read'),
  },
];

export const FACTS: ProviderFacts = {
  rateLimit: documented('A bucket of points: 100 a second are restored on the standard plan, 200 to 2000 on larger ones', 'API limits'),
  authentication: documented('An access token in the header X-Shopify-Access-Token', 'Admin GraphQL API, authentication'),
  searchByMerchantNumber: unknown('search', 'orders; the page was not read'),
  money: documented('Not read: a fulfilment order has none', 'This plugin'),
  webhooks: unknown('Topics of fulfilment orders exist; not used', 'Topics; the page was not read'),
  testMode: unknown('Development stores', 'Looked for, and not found'),
  unknowns: [
    'Whether cancelling a fulfilment order again is an error is not documented.',
    'Which scopes each mutation needs was not read.',
    'How long after its acceptance a cancellation shows is not documented.',
    'Whether a mutation that answers THROTTLED can have been carried out is not documented: it is read back.',
  ],
};
