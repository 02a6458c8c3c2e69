import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a caller may name a request: nothing that could break a log line or a header. */
const REQUEST_ID = /^[A-Za-z0-9._~:+/=-]{1,128}$/;

/** The caller's own `X-Request-Id` where it is usable, else a new one. */
export function requestIdOf(request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}
