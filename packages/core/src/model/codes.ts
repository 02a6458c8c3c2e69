/** Why a provider said no. The closed set; richer vendor lists map onto it. */
export const REFUSAL_CODES = ['too_late', 'not_cancellable', 'rejected_by_provider', 'not_found'] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Why a cancellation certainly was not applied. */
export const FAILURE_CODES = [
  'unauthorized',
  'forbidden',
  'invalid_request',
  'unsupported',
  'provider_unavailable',
  'misconfigured',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** What a person should know although the state stands. */
export const WARNING_CODES = ['replacement_not_held', 'contradicted_after_end'] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** What established `cancelled`: the answer to our own write, a later read, or a person. */
export const CONFIRMATIONS = ['response', 'read', 'person'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/** What became of the hold on a replacement order. */
export const HOLD_STATES = ['pending', 'held', 'failed', 'left'] as const;
export type HoldState = (typeof HOLD_STATES)[number];
