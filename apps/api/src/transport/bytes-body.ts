import type { FastifyInstance } from 'fastify';
import { problemException } from '../problems/http-problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True where the body is taken as bytes, whatever its type is said to be: a signature is made over bytes. */
    readonly takesBytes?: boolean;
  }
}

/** By which the parser below is found; in a request it means nothing. */
const BYTES = 'application/vnd.countermand.bytes';

/** Hands the body to the routes that take bytes, unparsed. To every other route this type is as unknown as any. */
export function acceptBytes(fastify: FastifyInstance): void {
  fastify.addContentTypeParser<Buffer>(BYTES, { parseAs: 'buffer' }, (request, body, done) => {
    if (request.routeOptions.config.takesBytes === true) done(null, body);
    else done(problemException('unsupported_media_type', 'This route takes JSON, with the header Content-Type: application/json.'), undefined);
  });
  fastify.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.takesBytes === true) request.headers['content-type'] = BYTES;
  });
}

/** The bytes of such a body; none where there was no body. */
export function bodyBytes(body: unknown): Uint8Array {
  return body instanceof Uint8Array ? body : new Uint8Array();
}
