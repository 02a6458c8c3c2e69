import { LedgerUnavailableError } from '@countermand/core';
import { HttpException } from '@nestjs/common';
import { ProblemException, type HttpProblem } from './http-problem.ts';
import type { HttpProblemCode } from './http-problems.ts';

/** One wording for both, so that nobody learns which paths there are for others. */
export const NOTHING_HERE = 'Nothing is at this path, or this key may not use it. GET /docs lists what there is.';

/** What the framework itself refuses, by status; the sentences are ours, so that nothing internal is echoed. */
const BY_STATUS: Readonly<Record<number, { code: HttpProblemCode; detail: string }>> = {
  404: { code: 'not_found', detail: NOTHING_HERE },
  413: { code: 'payload_too_large', detail: 'The body is larger than this route takes.' },
  415: { code: 'unsupported_media_type', detail: 'Send the body as JSON, with the header Content-Type: application/json; a batch may also be text/csv.' },
};

const MALFORMED = { code: 'malformed_request', detail: 'The request could not be understood.' } as const;

/** The problem a thrown value stands for; undefined when nobody expected it. */
export function problemOf(thrown: unknown): HttpProblem | undefined {
  if (thrown instanceof ProblemException) return thrown.problem;
  if (LedgerUnavailableError.isInstance(thrown)) {
    return { code: 'ledger_unavailable', detail: 'The ledger cannot be used just now. Nothing was changed; ask again.', retryable: true, retryAfterMs: 1000 };
  }
  const status = statusOf(thrown);
  if (status === undefined || status < 400 || status >= 500) return undefined;
  return { ...(BY_STATUS[status] ?? MALFORMED), retryable: false };
}

/** Told to the client when nobody expected the error: no word of it. */
export const INTERNAL_PROBLEM: HttpProblem = {
  code: 'internal_error',
  detail: 'The server could not do this. Its log says why, under this request id.',
  retryable: false,
};

function statusOf(thrown: unknown): number | undefined {
  if (thrown instanceof HttpException) return thrown.getStatus();
  if (typeof thrown !== 'object' || thrown === null || !('statusCode' in thrown)) return undefined;
  return typeof thrown.statusCode === 'number' ? thrown.statusCode : undefined;
}
