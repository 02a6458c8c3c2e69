/** Why a person wants an order stopped. Internal: only a provider that demands a reason gets its label. */
export const REASON_CODES = [
  'customer_request',
  'fraud',
  'payment_failed',
  'out_of_stock',
  'address_problem',
  'duplicate',
  'pricing_error',
  'production_error',
  'other',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

export const DEFAULT_REASON: ReasonCode = 'customer_request';

/** The longest internal note, in characters. A note is never sent to a provider. */
export const NOTE_MAX_LENGTH = 500;

export const REASON_LABELS: Readonly<Record<ReasonCode, string>> = {
  customer_request: 'Customer request',
  fraud: 'Suspected fraud',
  payment_failed: 'Payment failed',
  out_of_stock: 'Out of stock',
  address_problem: 'Address problem',
  duplicate: 'Duplicate order',
  pricing_error: 'Pricing error',
  production_error: 'Production error',
  other: 'Other',
};
