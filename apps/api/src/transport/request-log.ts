import type { Logger } from '@countermand/core';
import { LogScope } from '@countermand/host';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** What is noted when a request arrives. */
interface Arrival {
  readonly scope: LogScope;
  /** Bytes that its connection had written by then. */
  readonly written: number | undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    arrival: Arrival | null;
  }
}

/** Asked every few seconds by supervisors and scrapers: of no interest while all is well. */
const QUIET: ReadonlySet<string> = new Set(['/livez', '/readyz', '/metrics']);

/**
 * One line for each request, when its answer has left; and whatever is logged meanwhile on its behalf tells its id.
 * To be called before other hooks are added.
 */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.decorateRequest('arrival', null);
  const tell = (request: FastifyRequest, reply: FastifyReply) => {
    if (request.arrival === null) return;
    const line = accessLine(request, reply);
    if (QUIET.has(line.route) && line.status < 400) logger.debug('Request answered.', line);
    else logger.info('Request answered.', line);
    request.arrival.scope.close();
    request.arrival = null;
  };
  fastify.addHook('onRequest', (request, reply, done) => {
    const scope = new LogScope({ requestId: request.id });
    request.arrival = { scope, written: request.raw.socket.bytesWritten };
    // Who leaves before the end, as those who follow a stream do, is not told of by the hook below.
    reply.raw.once('close', () => tell(request, reply));
    scope.run(done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    tell(request, reply);
    done();
  });
}

function accessLine(request: FastifyRequest, reply: FastifyReply) {
  const { id: requestId, method, routeOptions, caller } = request;
  return {
    requestId,
    method,
    // The route's pattern, never the path: a search may hold a person's name.
    route: routeOptions.url ?? 'none',
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    bytes: bytesSent(request, reply),
    principal: caller?.principal ?? null,
    // Who asked had gone before all of the answer had left.
    ...(!reply.raw.writableFinished && { cutOff: true }),
  };
}

/** Of the body; of a stream, whose length is not known, what went over its connection. */
function bytesSent({ method, arrival, raw }: FastifyRequest, reply: FastifyReply): number | null {
  if (method === 'HEAD') return 0;
  const length = reply.getHeader('content-length');
  if (length !== undefined) return Number(length);
  const { bytesWritten } = raw.socket;
  return arrival?.written === undefined ? null : bytesWritten - arrival.written;
}
