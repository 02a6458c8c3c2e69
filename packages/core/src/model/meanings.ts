import type { FailureCode, RefusalCode, WarningCode } from './codes.ts';
import type { CancellationState } from './states.ts';

/** What each state means, a sentence for a person. */
export const STATE_MEANINGS: Readonly<Record<CancellationState, string>> = {
  scheduled: 'Waiting out its undo window; can be withdrawn.',
  queued: "Ready; waiting for a worker, for the account's rate budget or for its read; can be withdrawn.",
  sending: 'The attempt is on disk and its call is leaving or on the wire.',
  requested: 'The provider took a request that somebody there will accept or refuse; being watched.',
  unknown: 'A call may or may not have taken effect; being re-read.',
  needs_attention: 'The truth could not be established in time, or the answers contradict; a person decides.',
  cancelled: 'Confirmed: the answer to our own write, a later read, or a person established it.',
  refused: 'The provider says no.',
  failed: 'Certainly not applied.',
  withdrawn: 'Taken back while no attempt could be in effect.',
};

export const REFUSAL_MEANINGS: Readonly<Record<RefusalCode, string>> = {
  too_late: 'It has gone too far: shipped, or closed with a shipment.',
  not_cancellable: 'It is in a state that cannot be cancelled, or a person found that it was not stopped.',
  rejected_by_provider: "The provider refused, in words that fit nothing else; the message holds them.",
  not_found: 'The provider said in so many words that it knows no such order, before anything was written.',
};

export const FAILURE_MEANINGS: Readonly<Record<FailureCode, string>> = {
  unauthorized: "The provider refused the account's credentials.",
  forbidden: "The account's credentials lack a permission.",
  invalid_request: 'The request itself is wrong, such as an order number that is not the expected one.',
  unsupported: 'The provider cannot do this.',
  provider_unavailable: 'It could not be sent in time and has gone stale; nothing was sent late in silence.',
  misconfigured: 'The account cannot be used as configured: secret missing, address not allowed, or no longer the system this was filed for.',
};

export const WARNING_MEANINGS: Readonly<Record<WarningCode, string>> = {
  replacement_not_held: 'The order was stopped, but the one that took its place is not held and may be sent out.',
  contradicted_after_end: 'A later read contradicts the end: it may go out after all.',
};
