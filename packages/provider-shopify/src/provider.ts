import type { CancellationProvider } from '@countermand/core/provider';
import { FACTS, OPERATIONS } from './capabilities.ts';
import { judge, plan } from './decide.ts';
import { parseSearch, parseSiblings, searchRequest, siblingsRequest } from './find.ts';
import { FULFILLMENT_ORDER, parseId } from './ids.ts';
import { parseRead, readRequest } from './read.ts';
import { profileOf, settings, type ShopifySettings } from './settings.ts';
import { parseWrite, writeRequest } from './write.ts';

/** Shopify's fulfilment orders, by the Admin GraphQL API: cancelled at once, or by a request that the fulfilment service decides on. */
export const provider: CancellationProvider<ShopifySettings> = {
  specificationVersion: 'v1',
  id: 'shopify',
  displayName: 'Shopify',
  hosts: '^0.1.0',
  settings,
  targets: [{ kind: FULFILLMENT_ORDER, label: 'fulfilment order', default: true, parseId }],
  operations: OPERATIONS,
  facts: FACTS,
  profile: profileOf,
  open: (_account, { http, logger }) => ({
    doRead: async (target, call) => {
      const outcome = parseRead(await http.send(readRequest(target), call), target);
      if (outcome.kind === 'found' && outcome.snapshot.status === 'unknown') logger.unknownValue('status', outcome.snapshot.rawStatus['status'] ?? '');
      return outcome;
    },
    doSearch: async (query, call) => parseSearch(await http.send(searchRequest(query), call)),
    plan: (_target, snapshot, options) => plan(snapshot, options),
    doWrite: async (target, operation, options, call) => parseWrite(await http.send(writeRequest(target, operation, options), call), target, operation),
    judge: (_target, history, snapshot) => judge(history, snapshot),
    doFindReplacement: async (target, _snapshot, call) => parseSiblings(await http.send(siblingsRequest(target), call), target),
  }),
};

export default provider;
