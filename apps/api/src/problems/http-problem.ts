import type { Problem } from '@countermand/core/model';
import type { HttpProblemCode } from './http-problems.ts';

/** A problem of the core or of the transport, on its way to a client. */
export interface HttpProblem extends Omit<Problem, 'code'> {
  readonly code: HttpProblemCode;
}

/** Carries a problem from where it was found to the exception filter. */
export class ProblemException extends Error {
  override readonly name = 'ProblemException';

  constructor(readonly problem: HttpProblem) {
    super(problem.detail);
  }
}

/** A problem that will not go away by asking again, unless `more` says otherwise. */
export function problemException(code: HttpProblemCode, detail: string, more: Partial<HttpProblem> = {}): ProblemException {
  return new ProblemException({ retryable: false, ...more, code, detail });
}
