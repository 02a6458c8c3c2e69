import { problemBody } from '../problems/problem-body.ts';
import { HTTP_PROBLEMS, type HttpProblemCode } from '../problems/http-problems.ts';
import { PROBLEM_GUIDE } from '../problems/problem-guide.ts';

const REQUEST_ID = '9ba3d1e4-1c0c-4c5e-a3c5-4a8b8b0f9a53';

/** The body of a problem as it could come. */
export function problemExample(code: HttpProblemCode) {
  const { detail, retryable, errors = [] } = PROBLEM_GUIDE[code];
  return problemBody({ code, detail, retryable, errors }, REQUEST_ID);
}

/** One example of each problem, by its code: operations refer to them. */
export function problemExamples() {
  const codes = Object.keys(HTTP_PROBLEMS) as HttpProblemCode[];
  return Object.fromEntries(codes.map((code) => [code, { summary: HTTP_PROBLEMS[code].title, description: PROBLEM_GUIDE[code].means, value: problemExample(code) }]));
}
