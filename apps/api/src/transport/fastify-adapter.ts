import type { Duplex } from 'node:stream';
import type { Logger } from '@countermand/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { isWelcomePreflight } from '../access/cross-origin.ts';
import { refuseForeign, type Own } from '../access/refuse-foreign.ts';
import { requireCallerOfBody, type FindCaller } from '../access/require-caller.ts';
import { answerLost } from '../console-files/answer-lost.ts';
import type { ConsoleFiles } from '../console-files/read-console.ts';
import { endConnectionsWhenClosing } from '../lifecycle/end-connections.ts';
import type { RequestLimits } from '../rate-limit/request-limits.ts';
import { INTERNAL_PROBLEM, problemOf } from '../problems/problem-of.ts';
import { sendProblem } from '../problems/send-problem.ts';
import { limitArrival, TABLE_ARRIVAL_MS } from './arrival-deadline.ts';
import { answerConnectionError, type ConnectionError } from './connection-error.ts';
import { acceptBytes } from './bytes-body.ts';
import { acceptForms } from './form-body.ts';
import { acceptJsonOnly, BODY_LIMIT_BYTES } from './json-body.ts';
import { answerOtherMethods } from './other-methods.ts';
import { requestIdOf } from './request-id.ts';
import { answerEverything, limitRequestLine } from './request-line.ts';
import { logRequests } from './request-log.ts';
import { addResponseHeaders } from './response-headers.ts';
import { RouteTable } from './route-table.ts';
import { acceptTables } from './table-body.ts';

/** Longer than any request line Node accepts: an over-long id gets its own 400 from the provider's id syntax. */
const MAX_PARAMETER_LENGTH = 16_384;

export interface AdapterParts {
  readonly own: Own;
  readonly limits: RequestLimits;
  readonly findCaller: FindCaller;
  readonly logger: Logger;
  /** Undefined: there is no console. */
  readonly consoleFiles: ConsoleFiles | undefined;
}

/** Fastify as this API needs it. What holds for every request, matched or not, is decided here, before a body is read. */
export function createFastifyAdapter({ own, limits, findCaller, logger, consoleFiles }: AdapterParts): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: TABLE_ARRIVAL_MS,
    genReqId: requestIdOf,
    requestIdHeader: false,
    // What comes on an open connection while the server closes is answered as ever, and the connection ends with it.
    return503OnClosing: false,
    routerOptions: { maxParamLength: MAX_PARAMETER_LENGTH, ignoreTrailingSlash: true },
    // A request without `Host` gets the same problem as one with a foreign one.
    http: { requireHostHeader: false },
    clientErrorHandler: (error: ConnectionError, socket: Duplex) => {
      const answer = answerConnectionError(error, socket);
      if (answer) logger.info('Bytes that are no request were answered.', { ...answer });
    },
    // No hook runs for a path that cannot be decoded.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) => {
      addResponseHeaders(reply);
      void limits.count(request, reply).then(
        () => answerLost(request, reply, consoleFiles) ?? sendProblem(reply, { code: 'malformed_request', detail: 'The path of the request is not well-formed.', retryable: false }),
        (thrown: unknown) => sendProblem(reply, problemOf(thrown) ?? INTERNAL_PROBLEM),
      );
    },
  });
  const fastify = adapter.getInstance();
  const routes = new RouteTable();
  answerEverything(fastify);
  endConnectionsWhenClosing(fastify);
  logRequests(fastify, logger);
  acceptJsonOnly(fastify);
  acceptBytes(fastify);
  acceptForms(fastify);
  acceptTables(fastify);
  fastify.addHook('onResponse', (request, reply) => limits.settle(request, reply));
  fastify.addHook('onRoute', (route) => routes.add(route));
  fastify.addHook('onRequest', async (request, reply) => {
    addResponseHeaders(reply);
    try {
      await refuseForeign(request, reply, own);
    } catch (foreign) {
      await limits.show(request, reply);
      throw foreign;
    }
    // All pages behind one proxy would otherwise share one address's budget for asking.
    if (isWelcomePreflight(request.method, reply)) await limits.show(request, reply);
    else await limits.count(request, reply);
    limitRequestLine(request);
    limitArrival(request, reply);
    await requireCallerOfBody(request, findCaller);
    return answerOtherMethods(request, reply, { routes, consoleFiles });
  });
  return adapter;
}
