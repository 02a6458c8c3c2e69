import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerPreflight } from '../access/cross-origin.ts';
import { answerLost } from '../console-files/answer-lost.ts';
import type { ConsoleFiles } from '../console-files/read-console.ts';
import { problemException } from '../problems/http-problem.ts';
import { NOTHING_HERE } from '../problems/problem-of.ts';
import type { RouteTable } from './route-table.ts';

/** Where something is. */
export interface KnownPaths {
  readonly routes: RouteTable;
  /** Undefined: there is no console. */
  readonly consoleFiles: ConsoleFiles | undefined;
}

/** A path that is not known, or one with a method it does not have: `OPTIONS` is told what it has, any other one gets 405. */
export function answerOtherMethods(request: FastifyRequest, reply: FastifyReply, { routes, consoleFiles }: KnownPaths): FastifyReply | undefined {
  if (!request.is404) return undefined;
  const methods = routes.methodsAt(request.url);
  if (methods.length === 0) {
    const page = answerLost(request, reply, consoleFiles);
    // Whatever the body is: nobody would read it.
    if (page === undefined) throw problemException('not_found', NOTHING_HERE);
    return page;
  }
  const allowed = [...methods, 'OPTIONS'].join(', ');
  void reply.header('Allow', allowed);
  if (request.method === 'OPTIONS') {
    answerPreflight(reply, methods.join(', '));
    return reply.code(204).send();
  }
  throw problemException('method_not_allowed', `This path has ${allowed}.`);
}
