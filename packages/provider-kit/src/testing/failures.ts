import * as z from 'zod';

/** Failures of the line and of what stands before the provider: the simulator's base acts them out around any route. */
export const TRANSPORT_FAILURES = [
  /** Reads the request, does nothing, keeps the connection open. */
  'never_answers',
  /** Takes effect, then the connection breaks. */
  'effect_answer_lost',
  /** The request was read, nothing happens, the connection breaks. */
  'no_effect_connection_broken',
  'rate_limited',
  'rate_limited_without_retry_after',
  /** 429 whose `Retry-After` is an HTTP date, by the provider's own clock. */
  'rate_limited_until_a_date',
  'error_500_took_effect',
  'error_500_no_effect',
  /** 200 with HTML, no effect. */
  'html_page',
  /** Takes effect; the answer's bytes trickle beyond any deadline. */
  'slow_drip',
  /** Takes effect; answers 50 MB. */
  'huge_body',
  /** 200 with nothing in it, no effect. */
  'empty_200',
  /** Takes effect; the answer ends before its announced length. */
  'cut_off_body',
  /** Takes effect; answers JSON nested beyond reason. */
  'deep_nesting',
  'unauthorized',
  'forbidden',
  'method_not_allowed',
  /** 302 to another host, no effect. */
  'redirect',
] as const;
export type TransportFailureName = (typeof TRANSPORT_FAILURES)[number];

/** Failures in the provider's own words: a route finds them in `request.failure` and acts them out. */
export const PROVIDER_FAILURES = [
  'already_cancelled',
  'too_late',
  'accepted_later',
  'rejected_later',
  /** A success whose parts disagree. */
  'contradicts_itself',
  /** A success, and nothing happened. */
  'lies',
  /** 200 whose envelope says no. */
  'status_false',
  /** A success that names another target. */
  'wrong_id',
  /** An ordinary answer full of `HOSTILE_STRINGS`. */
  'hostile_strings',
  'ships_after_cancel',
] as const;
export type ProviderFailureName = (typeof PROVIDER_FAILURES)[number];

export const FAILURES = [...TRANSPORT_FAILURES, ...PROVIDER_FAILURES] as const;
export type Failure = TransportFailureName | ProviderFailureName;

export function isTransportFailure(failure: Failure): failure is TransportFailureName {
  return (TRANSPORT_FAILURES as readonly string[]).includes(failure);
}

export function isProviderFailure(failure: Failure): failure is ProviderFailureName {
  return !isTransportFailure(failure);
}

/** How the simulator is to fail. Rules are tried in the order they were given; a used-up rule is gone. */
export interface FailureRule {
  readonly failure: Failure;
  /** The route's operation, such as `cancel` or `read`. Default: any write. */
  readonly operation?: string;
  /** Only requests that name this target. Default: any. */
  readonly targetId?: string;
  /** How many requests fail this way. Default: one. */
  readonly times?: number;
  /** A pause before the failure shows: before the line breaks, before the late decision falls; for `rate_limited` and `rate_limited_until_a_date`, what `Retry-After` says. */
  readonly afterMs?: number;
}

/** The rule as JSON from another process. */
export const failureRuleSchema: z.ZodType<FailureRule> = z.strictObject({
  failure: z.enum(FAILURES),
  operation: z.string().min(1).optional(),
  targetId: z.string().min(1).optional(),
  times: z.number().int().positive().optional(),
  afterMs: z.number().int().min(0).max(600_000).optional(),
});
