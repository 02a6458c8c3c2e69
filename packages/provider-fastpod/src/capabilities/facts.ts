import type { ProviderFacts } from '@countermand/core/provider';
import { documented, inferred, unknown } from '@countermand/provider-kit';

/**
 * What holds for FastPod as a whole. The sources are the pages of FastPod's API documentation
 * (https://fastpodapi.apidog.io), named by their titles.
 */
export const FASTPOD_FACTS: ProviderFacts = {
  rateLimit: unknown('2 requests a second unless the account says otherwise', 'Orders, all pages: no limit is mentioned'),
  authentication: documented('Bearer token in the Authorization header', 'Cancel Order, Request, Authorization'),
  searchByMerchantNumber: documented('search', 'List Orders, query parameter search'),
  money: inferred('Decimal numbers in major units, without a currency', 'Cancel Order, response example'),
  webhooks: unknown('List, Subscribe and Unsubscribe exist', 'Webhook, page titles: their text could not be read'),
  testMode: documented('Per order: test_order at creation, neither fulfilled nor billed', 'Create Order, Body, test_order'),
  unknowns: [
    'In which statuses an order can be cancelled is not documented.',
    'The bodies of the answers 401, 404, 422 and 500 are not shown.',
    'How a refusal is expressed is not documented: by its HTTP status, or by a 200 whose status is false.',
    'Whether cancelling an order again is a 200 or a 4xx is not documented.',
    'No rate limit is documented.',
    'The events, the payload and the signature of webhooks are not known.',
    'The currency of amounts is not stated.',
    'Whether a cancelled order is refunded, in money or in points, is not documented.',
    'The shape of a shipment is not known: the schema says text, every example is empty.',
    'The largest page of the order list is not documented.',
    'No idempotency key is documented: a repeated cancel cannot be told from the first.',
    'Whether FastPod keeps reference_id unique is not documented.',
    'What a rejected order is, and whether it can be taken up again, is not documented.',
  ],
};
