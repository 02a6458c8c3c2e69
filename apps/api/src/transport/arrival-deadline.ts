import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerConnectionError } from './connection-error.ts';

/** How long a request may take to arrive; its answer may take longer. */
const ARRIVAL_MS = 30_000;

/** A table may be large, and is taken no faster than it is recorded. Node's own limit counts for all routes, so it is this one. */
export const TABLE_ARRIVAL_MS = 30 * 60_000;

/** Ends a request whose body does not arrive in time. Routes that take tables have Node's own limit only. */
export function limitArrival(request: FastifyRequest, reply: FastifyReply, arrivalMs = ARRIVAL_MS): void {
  const { raw, routeOptions } = request;
  if (raw.complete || routeOptions.config.takesTables === true) return;
  const timer = setTimeout(() => {
    if (raw.complete) return;
    const late = Object.assign(new Error('The request took too long to arrive.'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
    answerConnectionError(late, raw.socket);
  }, arrivalMs);
  reply.raw.once('close', () => clearTimeout(timer));
}
