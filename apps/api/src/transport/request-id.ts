import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a caller may name a request: nothing that could break a log line or a header. */
const REQUEST_ID = /^[A-Za-z0-9._~:+/=-]{1,128}$/;

/** Part of a key or of a session's token: request ids are logged and kept, so one that holds such a thing is no name. */
const TOKEN_LIKE = /cm[ds]_/i;

/** The caller's own `X-Request-Id` where it is usable, else a new one. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) && !TOKEN_LIKE.test(given) ? given : randomUUID();
}
