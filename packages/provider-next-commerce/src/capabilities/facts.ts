import type { OperationRecord, ProviderFacts } from '@countermand/core/provider';
import { CANCEL } from './cancel.ts';
import { documented } from '@countermand/provider-kit';
import { HOLD } from './hold.ts';
import { ORDER_CANCEL } from './order-cancel.ts';
import { READ, SEARCH } from './read-and-search.ts';
import { REQUEST_CANCELLATION } from './request-cancellation.ts';

/** What Next Commerce can do for us, one record an operation. */
export const NEXT_COMMERCE_OPERATIONS: readonly OperationRecord[] = [READ, SEARCH, CANCEL, REQUEST_CANCELLATION, ORDER_CANCEL, HOLD];

/**
 * What holds for Next Commerce as a whole. The sources are pages of its developer and merchant documentation
 * (https://developers.nextcommerce.com, Admin API 2024-04-01), named by their titles.
 */
export const NEXT_COMMERCE_FACTS: ProviderFacts = {
  rateLimit: documented('4 requests a second for each access token; 429 with Retry-After: 1', 'Admin API, rate limits'),
  authentication: documented(
    'Bearer token in the Authorization header, and the version in X-29next-API-Version',
    'Admin API, authentication and versioning',
  ),
  searchByMerchantNumber: documented('direct', 'Fulfillment Orders List, query parameter order_number'),
  money: documented('Decimal text in major units with its currency', 'Schema FulfillmentOrderLine'),
  webhooks: documented('23 events, none of them about a fulfilment order; order.updated, fulfillment.created and fulfillment.updated make us read earlier', 'Webhooks, events and verification'),
  testMode: documented('Per order: is_test; test cards and a test gateway make such orders', 'Schema Order; Test orders guide'),
  unknowns: [
    'The words that supported_actions may hold are not listed; only "move" was seen.',
    'In which statuses a fulfilment order can be cancelled is not documented, nor what a refusal looks like.',
    'Whether a cancelled fulfilment order ends as closed or as canceled, and how the new one starts, is not documented.',
    'What happens when a fulfilment order is cancelled again is not documented.',
    'Whether the fulfilment order that takes the place of a cancelled one is sent out by itself is not documented; we assume it is.',
    'The bodies of the answers 401, 403, 404 and 409 are not published.',
    'No header but Retry-After tells about the rate limit.',
    'The size of a page of a list is not documented.',
    'Whether order.updated is sent when a fulfilment order changes is not documented.',
    'The sample that verifies a webhook signs what Python makes of the body; live deliveries were reported to be signed over the bytes. Both are accepted.',
    'No time is signed in a webhook, and no signature of the callback of a location is documented.',
    'What becomes of a cancellation request at a location without a fulfilment service, where nobody accepts, is not documented.',
    'No idempotency key is documented: a repeated cancel cannot be told from the first.',
  ],
};
