import type { ProblemPart } from '@countermand/core/model';
import type { HttpProblem } from './http-problem.ts';
import { HTTP_PROBLEMS, type HttpProblemCode } from './http-problems.ts';

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';

/** Whose limit stands in the way: ours, or that of the account's provider. */
export const LIMITED_BY = ['countermand', 'provider'] as const;
export type LimitedBy = (typeof LIMITED_BY)[number];

const LIMITS: Partial<Record<HttpProblemCode, LimitedBy>> = { too_many_requests: 'countermand', provider_rate_limited: 'provider' };

/** RFC 9457, with what a program needs to decide on the next step. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: HttpProblemCode;
  readonly requestId: string;
  readonly retryable: boolean;
  readonly errors: readonly ProblemPart[];
  /** Of a 429: whose limit it is. */
  readonly limitedBy?: LimitedBy;
}

export function problemBody(problem: HttpProblem, requestId: string): ProblemBody {
  const { status, title } = HTTP_PROBLEMS[problem.code];
  const limitedBy = LIMITS[problem.code];
  return {
    type: `/problems/${problem.code}`,
    title,
    status,
    detail: problem.detail,
    code: problem.code,
    requestId,
    retryable: problem.retryable,
    errors: problem.errors ?? [],
    ...(limitedBy && { limitedBy }),
  };
}

/** `Retry-After` in whole seconds, rounded up: a client that obeys is never early. */
export function retryAfterSeconds(problem: HttpProblem): number | undefined {
  return problem.retryAfterMs === undefined ? undefined : Math.max(1, Math.ceil(problem.retryAfterMs / 1000));
}
