import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { problemException } from '../problems/http-problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The largest JSON body of the route, in bytes, where it is not the usual one. */
    readonly bodyLimit?: number;
    /** True where `text/csv` and `application/x-ndjson` are taken; the route reads them as they arrive. */
    readonly takesTables?: boolean;
  }
}

/** One JSON item a line. */
export const LINES_MEDIA_TYPE = 'application/x-ndjson';

/** Hands tables and lines to the routes that take them, unread. To all others they are what they were: not taken. */
export function acceptTables(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(['text/csv', LINES_MEDIA_TYPE], (request, payload, done) => {
    if (request.routeOptions.config.takesTables === true) done(null, payload);
    else done(problemException('unsupported_media_type', 'This route takes JSON, with the header Content-Type: application/json.'), undefined);
  });
  fastify.addHook('onRoute', (route) => {
    const bodyLimit = route.config?.bodyLimit;
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
}

export function isTable(body: unknown): body is Readable {
  return body instanceof Readable;
}

/** The bytes of a table. Who stops reading does not close the connection: the answer still has to leave on it. */
export function tableBytes(body: Readable): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => body.iterator({ destroyOnReturn: false }) as AsyncIterator<Uint8Array> };
}
