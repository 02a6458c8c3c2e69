import type { FastifyReply } from 'fastify';

type FormAction = "'none'" | "'self'";

const nothingLoads = (formAction: FormAction) => `default-src 'none'; base-uri 'none'; form-action ${formAction}; frame-ancestors 'none'`;

/** A page may use the one style sheet whose hash is given, load nothing, and post its forms where it is said. */
export function pageContentSecurityPolicy(styleHash: string, formAction: FormAction): string {
  return `${nothingLoads(formAction)}; style-src '${styleHash}'`;
}

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': nothingLoads("'none'"),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Which page may read an answer depends on who asks.
  Vary: 'Origin',
  // Answers show orders and people as they are now: no cache may keep them.
  'Cache-Control': 'no-store',
};

/** On every answer, errors included. */
export function addResponseHeaders(reply: FastifyReply): void {
  void reply.headers(HEADERS).header('X-Request-Id', reply.request.id);
}
