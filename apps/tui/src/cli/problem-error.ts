import type { Answer, ServiceProblem } from '../service/answer.ts';

/** An expected failure on its way to the one place that reports it. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: ServiceProblem) {
    super(problem.detail);
  }
}

/** The value, or its problem thrown. */
export function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new ProblemError(answer.problem);
  return answer.value;
}
