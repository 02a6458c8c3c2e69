/** What can be wrong with a request to us, as data: HTTP status, exit code of the command line, and a title. */
export const PROBLEMS = {
  invalid_request: { status: 400, exit: 2, title: 'The request is not valid' },
  invalid_reference: { status: 400, exit: 2, title: 'The reference is not valid' },
  invalid_id: { status: 400, exit: 2, title: 'The id is not valid for this provider' },
  unsupported_option: { status: 400, exit: 2, title: 'The operation does not have this option' },
  idempotency_key_missing: { status: 400, exit: 2, title: 'The Idempotency-Key header is missing' },
  merchant_number_not_found: { status: 404, exit: 1, title: 'No order has this number' },
  merchant_number_ambiguous: { status: 409, exit: 2, title: 'More than one order has this number' },
  unknown_account: { status: 404, exit: 2, title: 'There is no such account' },
  not_found: { status: 404, exit: 1, title: 'Not found' },
  events_gone: { status: 410, exit: 1, title: 'These events are no longer kept' },
  target_not_found: { status: 404, exit: 1, title: 'The provider knows no such order' },
  state_conflict: { status: 409, exit: 1, title: 'It is not in a state that allows this' },
  conflicting_options: { status: 409, exit: 2, title: 'A live cancellation of this order has other options' },
  idempotency_key_reused: { status: 422, exit: 2, title: 'This Idempotency-Key was used with another request' },
  unauthorized: { status: 401, exit: 4, title: 'The request has no valid key' },
  stale: { status: 409, exit: 1, title: 'It waited too long to be sent' },
  upload_incomplete: { status: 400, exit: 1, title: 'The upload broke off' },
  too_many_rows: { status: 413, exit: 2, title: 'The batch has too many rows' },
  misconfigured: { status: 503, exit: 2, title: 'The account cannot be used as configured' },
  no_server_secret: { status: 503, exit: 2, title: 'The server has no secret of its own' },
  provider_unauthorized: { status: 502, exit: 4, title: "The provider refused the account's credentials" },
  provider_forbidden: { status: 502, exit: 4, title: "The account's credentials lack a permission" },
  provider_rate_limited: { status: 429, exit: 1, title: "The provider's rate limit is used up" },
  provider_unavailable: { status: 503, exit: 1, title: 'The provider cannot be reached or gave no usable answer' },
  unsupported: { status: 400, exit: 2, title: 'The provider cannot do this' },
  ledger_unavailable: { status: 503, exit: 1, title: 'The ledger cannot be used' },
} as const satisfies Record<string, { status: number; exit: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A wrong part of a request: where, as a JSON pointer, and what. */
export interface ProblemPart {
  readonly pointer: string;
  readonly detail: string;
}

/** An expected failure, as a value. `detail` says what happened, where, and what to do. */
export interface Problem {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly retryable: boolean;
  readonly retryAfterMs?: number;
  readonly errors?: readonly ProblemPart[];
}

/** A value or the problem that stood in its way. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export function succeeded<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(code: ProblemCode, detail: string, more: Partial<Problem> = {}): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { retryable: false, ...more, code, detail } };
}
