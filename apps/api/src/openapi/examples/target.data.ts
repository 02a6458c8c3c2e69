import { at, STORY } from './story.ts';

const why = 'No location has accepted the work, so it can be cancelled at once.';

export const ELIGIBILITY = { answer: 'yes', why };

/** As a preview shows it: without the provider's own fields. */
export const SNAPSHOT = {
  target: { kind: STORY.kind, id: '1001' },
  merchantNumber: '10001',
  status: 'active',
  rawStatus: { status: 'open', request_status: 'pending' },
  eligibility: ELIGIBILITY,
  money: {},
  lines: [{ id: '64004', name: 'Vitamin C Serum, 30 ml', sku: 'VC-030', quantity: '1', price: { amount: '44.50', currency: 'USD' } }],
  recipient: { name: 'Anselm Lowenthal-Moss', address: ['2813 Quarry Street', 'Bangor, ME 04401'], country: 'US' },
  actions: ['move'],
  related: [{ role: 'order', target: { kind: 'order', id: '10001' } }],
  createdAt: at('08:19:42.644'),
  updatedAt: at('08:19:42.644'),
  readAt: at('08:59:58.480'),
};

export const READING = {
  ...SNAPSHOT,
  account: STORY.account,
  provider: STORY.provider,
  reference: STORY.reference,
  providerData: { shipping_method: { code: 'standard', name: 'Standard shipping' }, fulfillment_holds: [] },
};

export const FOUND = {
  account: STORY.account,
  provider: STORY.provider,
  reference: STORY.reference,
  target: { kind: STORY.kind, id: '1001' },
  merchantNumber: '10001',
  status: 'open/pending',
  summary: '1 × Vitamin C Serum, 30 ml',
  createdAt: at('08:19:42.644'),
  exact: true,
};

export const PREVIEW = {
  asked: STORY.reference,
  account: STORY.account,
  provider: STORY.provider,
  reference: STORY.reference,
  target: { kind: STORY.kind, id: '1001' },
  orderNumber: '10001',
  snapshot: SNAPSHOT,
  eligibility: ELIGIBILITY,
  plan: {
    kind: 'send',
    operation: 'cancel',
    why,
    effects: [
      { name: 'stops_fulfilment', happens: 'yes', text: 'The work on this fulfilment order stops.' },
      { name: 'replacement_created', happens: 'perhaps', text: 'The items go into a new fulfilment order, which can be sent out again.' },
      { name: 'replacement_held', happens: 'yes', text: 'A new fulfilment order is held while it is open, until somebody releases it.' },
      { name: 'cancels_order', happens: 'no', text: "The customer's order stays open: only the work on this fulfilment order stops." },
      { name: 'refund', happens: 'no', text: 'No money is returned.' },
    ],
  },
  problems: [],
};

export const PREVIEW_OF_NOTHING = {
  asked: 'acme:10O6',
  problems: [
    {
      code: 'invalid_id',
      detail: `"10O6" is not a number such as 10234. Write acme:ID for a fulfilment order, acme:order/ID for a customer's order.`,
      retryable: false,
      errors: [{ pointer: '/reference', detail: '"10O6" is not a number such as 10234.' }],
    },
  ],
};

export const RESOLVED = { asked: `${STORY.account}:${STORY.kind}/01001`, reference: STORY.reference, account: STORY.account, target: { kind: STORY.kind, id: '1001' }, orderNumber: null };
export const RESOLVED_BY_NUMBER = { ...RESOLVED, asked: `${STORY.account}:@10001`, orderNumber: '10001' };
