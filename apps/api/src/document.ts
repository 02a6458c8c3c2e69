/** What the API says of itself, for what is made from it: no server needed. */
export { describeApi } from './describe-api.ts';
export { HTTP_PROBLEMS, type HttpProblemCode } from './problems/http-problems.ts';
export { PROBLEM_GUIDE, type ProblemGuide } from './problems/problem-guide.ts';
