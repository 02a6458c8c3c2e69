import type { Result } from '@countermand/core/model';
import { ProblemException } from './http-problem.ts';

/** The value of a use case's result; its problem goes to the exception filter. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new ProblemException(result.problem);
  return result.value;
}
