import type { FastifyReply } from 'fastify';
import type { HttpProblem } from './http-problem.ts';
import { HTTP_PROBLEMS } from './http-problems.ts';
import { problemBody, PROBLEM_MEDIA_TYPE, retryAfterSeconds } from './problem-body.ts';

/** The one place that writes a problem to a reply. */
export function sendProblem(reply: FastifyReply, problem: HttpProblem): FastifyReply {
  const retryAfter = retryAfterSeconds(problem);
  if (retryAfter !== undefined) void reply.header('Retry-After', retryAfter);
  if (HTTP_PROBLEMS[problem.code].status === 401) void reply.header('WWW-Authenticate', 'Bearer');
  return reply
    .code(HTTP_PROBLEMS[problem.code].status)
    .type(PROBLEM_MEDIA_TYPE)
    .send(problemBody(problem, reply.request.id));
}
