import type { Caller } from '@countermand/core/model';
import type { FastifyRequest } from 'fastify';
import { problemException, type ProblemException } from '../problems/http-problem.ts';
import { isRead } from './csrf.ts';

/** Finds who sends a request; undefined for nobody that is known. Throws `LedgerUnavailableError`. */
export type FindCaller = (request: FastifyRequest) => Promise<Caller | undefined>;

/** The problem of a request without a key, or with one that does not hold. */
export function unauthorized(): ProblemException {
  return problemException('unauthorized', 'This call needs a key that holds: send one as "Authorization: Bearer cmd_…". countermand keys create makes one.');
}

/**
 * Throws the problem of somebody unknown who sends a body: nothing of it is taken, whatever is wrong with it. Routes that
 * take bytes or forms look for another proof than a key, in the body; of requests without a body the guard asks for the key.
 */
export async function requireCallerOfBody(request: FastifyRequest, findCaller: FindCaller): Promise<void> {
  const { takesBytes, takesForms } = request.routeOptions.config;
  if (isRead(request.method) || request.is404 || takesBytes === true || takesForms === true) return;
  if ((await findCaller(request)) === undefined) throw unauthorized();
}
