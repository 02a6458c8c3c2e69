import type { OperationRecord } from '@countermand/core/provider';
import { FULFILLMENT_ORDER } from '../targets/kinds.ts';
import { documented, inferred, unknown } from '@countermand/provider-kit';
import { STOPPED_BY_CANCEL } from './stopped-statuses.ts';

const PAGE = 'Fulfillment Orders Retrieve';
const LIST = 'Fulfillment Orders List';

const CHANGES_NOTHING = {
  target: FULFILLMENT_ORDER,
  mode: documented('immediate', PAGE),
  stopsWhat: documented('nothing', PAGE),
  createsReplacement: documented('no', PAGE),
  replacementMayBeSent: documented('no', PAGE),
  cancellableIn: documented([], `${PAGE}: nothing is cancelled`),
  reason: documented('none', PAGE),
  options: {},
  result: documented('response', PAGE),
  repeat: documented('harmless', `${PAGE}: a GET`),
  scopes: documented(['fulfillment_service:read', 'fulfillment_orders:read'], `${PAGE}, Authorization; orders need orders:read`),
} as const satisfies Partial<OperationRecord>;

export const READ: OperationRecord = {
  ...CHANGES_NOTHING,
  name: 'read',
  purpose: 'read',
  request: documented(
    'GET /fulfillment-orders/{id}/, or GET /orders/{number}/ with its fulfilment orders; of a closed one also its shipments and its successors',
    PAGE,
  ),
  stoppedStatuses: inferred(STOPPED_BY_CANCEL, `${PAGE}, response; \`closed\` only without a shipment and with a successor at the same place`),
  refusal: unknown('404 with JSON that says so; HTML means that there is no such place', 'OpenAPI document: no error is declared for any path'),
};

export const SEARCH: OperationRecord = {
  ...CHANGES_NOTHING,
  name: 'search',
  purpose: 'search',
  request: documented(
    'GET /fulfillment-orders/?order_number=NUMBER&cursor=…, and GET /fulfillment-orders/{id}/ for a number',
    `${LIST}, query parameters`,
  ),
  stoppedStatuses: documented([], `${LIST}: a hit is only a way to find an id`),
  refusal: unknown('Any answer that is not a list', 'OpenAPI document: no error is declared for any path'),
};
