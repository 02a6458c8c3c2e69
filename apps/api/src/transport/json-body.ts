import { MIMEType } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { problemException } from '../problems/http-problem.ts';
import { jsonTrap } from './json-traps.ts';

/** The largest body a route takes unless it says otherwise. */
export const BODY_LIMIT_BYTES = 64 * 1024;

const UTF8_NAMES: ReadonlySet<string> = new Set(['utf-8', 'utf8']);

// What is no UTF-8 would be kept as replacement characters: somebody's note, and nobody could read it.
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * JSON is the only body understood: what a form on another web page can post (form data, plain text) never reaches a route.
 * An empty body is no body, so that routes without one can be called by clients that always name a content type.
 */
export function acceptJsonOnly(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  // Refuses `__proto__` and `constructor.prototype` instead of handing them on.
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    if (bytes.length === 0) return done(null, undefined);
    const charset = new MIMEType(request.headers['content-type'] ?? 'application/json').params.get('charset') ?? 'utf-8';
    if (!UTF8_NAMES.has(charset.toLowerCase())) return done(problemException('unsupported_media_type', 'JSON is taken in UTF-8 only. Send it so, with the header Content-Type: application/json.'), undefined);
    const body = textOf(bytes);
    if (body === undefined) return done(problemException('malformed_json', 'The body is not UTF-8. JSON is taken in UTF-8 only.'), undefined);
    void parse(request, body, (error, value) => {
      if (error !== null) return done(problemException('malformed_json', 'The body is not valid JSON, or holds a key that is not allowed in any body.'), undefined);
      const trap = jsonTrap(body);
      if (trap !== undefined) return done(problemException('malformed_json', `The body is not taken: ${trap}.`), undefined);
      done(null, value);
    });
  });
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return UTF8.decode(bytes);
  } catch {
    return undefined;
  }
}
