/**
 * The positive lists of law 1: which words prove that a write stopped its target. The answer to a cancel may say
 * `closed` of the original, whose work went into the new fulfilment order, or `not_required`, as the vendor's own example
 * does. The answer to a request may not: closed and never cancelled, it may have been sent. `cancelled` is listed beside
 * `canceled` as the other spelling of the same word.
 */
export const STOPPED_BY_CANCEL = ['canceled', 'cancelled', 'closed', 'not_required', 'cancel_accepted'] as const;
export const STOPPED_BY_REQUEST = ['canceled', 'cancelled', 'cancel_accepted'] as const;
export const STOPPED_ORDER = ['canceled', 'cancelled'] as const;
