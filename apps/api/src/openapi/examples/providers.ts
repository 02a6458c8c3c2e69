import type { Exchanges } from './exchange.ts';
import { STORY } from './story.ts';

function documented<Value>(value: Value) {
  return { value, confidence: 'documented', source: "The vendor's API reference." };
}

const CANCEL = {
  name: 'cancel',
  purpose: 'stop',
  target: STORY.kind,
  request: documented('POST /fulfillment-orders/{id}/cancel/'),
  mode: documented('immediate'),
  stopsWhat: documented('fulfilment_work'),
  createsReplacement: documented('yes'),
  replacementMayBeSent: documented('yes'),
  cancellableIn: documented(['open']),
  stoppedStatuses: documented(['canceled', 'closed', 'not_required']),
  reason: documented('none'),
  options: { onReplacement: documented('hold') },
  result: documented('response'),
  refusal: documented('422 with a message'),
  repeat: documented('unknown'),
  scopes: documented(['fulfillment_orders:write']),
};

const PROVIDER = {
  id: STORY.provider,
  displayName: 'Example Commerce',
  specificationVersion: 'v1',
  targets: [
    { kind: STORY.kind, label: 'fulfilment order', default: true },
    { kind: 'order', label: "customer's order", default: false },
  ],
  operations: [CANCEL],
  facts: {
    rateLimit: documented('4 requests a second'),
    authentication: documented('bearer token'),
    searchByMerchantNumber: documented('search'),
    money: documented('decimal text with a currency'),
    webhooks: documented('order.updated'),
    testMode: documented('none'),
    unknowns: ['Whether a repeated cancel is harmless.'],
  },
};

export const PROVIDER_EXCHANGES: Exchanges = {
  listProviders: [{ name: 'providers', summary: 'One plugin', status: 200, answer: { value: { items: [PROVIDER] } } }],
};
