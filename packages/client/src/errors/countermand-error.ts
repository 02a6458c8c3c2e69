import type { Problem, ProblemCode } from '../types.ts';

/** What went wrong without an answer that says so: nothing came back, or nothing that can be read. */
export type LocalErrorCode = 'connection_failed' | 'unreadable_answer';

export type CountermandErrorCode = ProblemCode | LocalErrorCode;

export interface CountermandErrorParts {
  readonly code: string;
  readonly message: string;
  readonly status?: number;
  readonly problem?: Problem;
  readonly retryAfterMs?: number;
  readonly idempotencyKey?: string;
  readonly cause?: unknown;
}

const BRAND = Symbol.for('countermand.error');

/** A call that did not bring what was asked for. Decide by `code`; `message` is a sentence for people. */
export class CountermandError extends Error {
  override readonly name = 'CountermandError';
  readonly [BRAND] = true;
  /** Stable, and listed in `docs/reference/problems.md`; codes of later servers are let through. */
  declare readonly code: CountermandErrorCode | (string & {});
  /** HTTP status; undefined where no answer came. */
  declare readonly status: number | undefined;
  /** The whole problem, where the server answered with one. */
  declare readonly problem: Problem | undefined;
  /** As the server asked; undefined where it did not. */
  declare readonly retryAfterMs: number | undefined;
  /** The key the call was made with: repeat the call with it, and nothing is done twice. */
  declare readonly idempotencyKey: string | undefined;
  /** For the server's log. */
  declare readonly requestId: string | undefined;
  /** True when the same call may succeed later. */
  declare readonly retryable: boolean;
  /** The wrong parts of the request, as JSON pointers. */
  declare readonly errors: Problem['errors'];

  constructor({ code, message, status, problem, retryAfterMs, idempotencyKey, cause }: CountermandErrorParts) {
    super(message, cause === undefined ? undefined : { cause });
    const { requestId, retryable = code === 'connection_failed', errors = [] }: Partial<Problem> = problem ?? {};
    Object.assign(this, { code, status, problem, retryAfterMs, idempotencyKey, requestId, retryable, errors });
  }

  /** True of errors of this client, of these codes where some are named; also across two copies of this package. */
  static is(error: unknown, ...codes: readonly CountermandErrorCode[]): error is CountermandError {
    if (typeof error !== 'object' || error === null || !(BRAND in error)) return false;
    return codes.length === 0 || (codes as readonly string[]).includes((error as CountermandError).code);
  }
}
