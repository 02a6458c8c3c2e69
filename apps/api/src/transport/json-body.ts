import type { FastifyInstance } from 'fastify';
import { problemException } from '../problems/http-problem.ts';
import { jsonTrap } from './json-traps.ts';

/** The largest body a route takes unless it says otherwise. */
export const BODY_LIMIT_BYTES = 64 * 1024;

/**
 * JSON is the only body understood: what a form on another web page can post (form data, plain text) never reaches a route.
 * An empty body is no body, so that routes without one can be called by clients that always name a content type.
 */
export function acceptJsonOnly(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  // Refuses `__proto__` and `constructor.prototype` instead of handing them on.
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined);
    void parse(request, body, (error, value) => {
      if (error !== null) return done(problemException('malformed_json', 'The body is not valid JSON, or holds a key that is not allowed in any body.'), undefined);
      const trap = jsonTrap(body);
      if (trap !== undefined) return done(problemException('malformed_json', `The body is not taken: ${trap}.`), undefined);
      done(null, value);
    });
  });
}
