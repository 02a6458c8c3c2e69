import { expect } from '@jest/globals';
import { problemSchema } from '../schemas/problem.ts';
import type { HttpProblemCode } from '../problems/http-problems.ts';
import { HTTP_PROBLEMS } from '../problems/http-problems.ts';

/** Made once: it is compiled when it is first used. */
const problem = problemSchema.strict();

/** An answer as sockets and `inject()` both give it. */
interface Answer {
  readonly headers: Readonly<Record<string, unknown>>;
  json(): unknown;
}

/** The answer is this problem in every respect that holds for all problems; answers its body. `about` names the case when it is not. */
export function expectProblem(answer: Answer & ({ readonly status: number } | { readonly statusCode: number }), code: HttpProblemCode, about = '') {
  const status = 'status' in answer ? answer.status : answer.statusCode;
  expect([about, status, answer.json()]).toEqual([about, HTTP_PROBLEMS[code].status, expect.objectContaining({ code })]);
  const body = problem.parse(answer.json());
  expect(body).toMatchObject({ type: `/problems/${code}`, title: HTTP_PROBLEMS[code].title, status });
  expect(body.detail).not.toBe('');
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.headers['x-request-id']).toBe(body.requestId);
  expect(answer.headers['cache-control']).toBe('no-store');
  return body;
}
