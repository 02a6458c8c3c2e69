import type { Caller } from '@countermand/core/model';
import type { FastifyRequest } from 'fastify';
import { problemException, type ProblemException } from '../problems/http-problem.ts';

/** Finds who sends a request; undefined for nobody that is known. Throws `LedgerUnavailableError`. */
export type FindCaller = (request: FastifyRequest) => Promise<Caller | undefined>;

/** The problem of a request without a key, or with one that does not hold. */
export function unauthorized(): ProblemException {
  return problemException('unauthorized', 'This call needs a key that holds: send one as "Authorization: Bearer cmd_…". countermand keys create makes one.');
}

/** Throws the problem of somebody unknown who is about to send a large body: nothing of it is kept. Of other routes the guard does so. */
export async function requireCallerOfLargeBody(request: FastifyRequest, findCaller: FindCaller): Promise<void> {
  if (request.routeOptions.config.takesTables === true && (await findCaller(request)) === undefined) throw unauthorized();
}
