import type { Caller } from '@countermand/core/model';
import type { FastifyRequest } from 'fastify';
import { problemException } from '../problems/http-problem.ts';
import { isCsrfToken, isRead } from './csrf.ts';
import { sessionCookieOf } from './session-cookie.ts';

/** Throws the problem of a session that is used from where, or in a way that, it must not be. Keys may be used from anywhere. */
export function checkSessionUse(caller: Caller, request: FastifyRequest): void {
  switch (caller.via.kind) {
    case 'key':
      return;
    case 'embed':
      if (isFrom(caller.origin, request)) return;
      throw problemException('foreign_origin', 'This session belongs to the pages of another origin. Have the backend of this one make its own: POST /v1/embed-sessions.');
    case 'browser':
      if (!isRead(request.method)) checkCsrf(request, request.headers['x-csrf-token']);
      return;
  }
}

/** Throws the problem of a change that no page of this server can be shown to have asked for. */
export function checkCsrf(request: FastifyRequest, given: unknown): void {
  if (isCsrfToken(given, sessionCookieOf(request) ?? '')) return;
  throw problemException('csrf_token_missing', 'A change by a signed-in browser needs the header X-CSRF-Token with the csrfToken of GET /v1/session.');
}

/**
 * Browsers name the origin of every scripted request that crosses origins, so one without it comes from a program: refused.
 * Only where page and server share an origin, as behind one proxy, does a read go without; there the browser says so itself.
 */
function isFrom(bound: string | null, { headers }: FastifyRequest): boolean {
  if (bound === null) return false;
  if (headers.origin !== undefined) return headers.origin === bound;
  return headers['sec-fetch-site'] === 'same-origin' && new URL(bound).host === headers.host?.toLowerCase();
}
