import type { FastifyReply } from 'fastify';

const NOTHING_LOADS = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A page may use the one style sheet whose hash is given, and load nothing. */
export function pageContentSecurityPolicy(styleHash: string): string {
  return `${NOTHING_LOADS}; style-src '${styleHash}'`;
}

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': NOTHING_LOADS,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Answers show orders and people as they are now: no cache may keep them.
  'Cache-Control': 'no-store',
};

/** On every answer, errors included. */
export function addResponseHeaders(reply: FastifyReply): void {
  void reply.headers(HEADERS).header('X-Request-Id', reply.request.id);
}
