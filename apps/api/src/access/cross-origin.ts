import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AllowedOrigins } from './allowed-origins.ts';

const READABLE_HEADERS = ['Idempotency-Replayed', 'Location', 'RateLimit', 'RateLimit-Policy', 'Retry-After', 'X-Request-Id'].join(', ');
const SENDABLE_HEADERS = ['Authorization', 'Content-Type', 'Idempotency-Key', 'Last-Event-ID', 'X-Request-Id', 'traceparent'].join(', ');

/** So long a browser need not ask again. */
const PREFLIGHT_SECONDS = 600;

/**
 * The origin of a page elsewhere that may make this request, by a script and with a token. Pages of this server, its
 * sign-in among them, are no part of it, and neither is anything a browser sends without a script: images, frames, forms.
 */
export async function crossOriginOf({ url, headers }: FastifyRequest, origins: AllowedOrigins): Promise<string | undefined> {
  const { origin, 'sec-fetch-mode': mode } = headers;
  if (origin === undefined || !url.startsWith('/v1/') || (mode !== undefined && mode !== 'cors')) return undefined;
  return (await origins.include(origin)) ? origin : undefined;
}

/** Lets the page read the answer. Without `Access-Control-Allow-Credentials`, so it never gets an answer that rests on a cookie. */
export function allowOrigin(reply: FastifyReply, origin: string): void {
  void reply.headers({ 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': READABLE_HEADERS });
}

/** Whether a browser asks what a page that `allowOrigin` let in may send. It never names the key that the page will send. */
export function isWelcomePreflight(method: string, reply: FastifyReply): boolean {
  return method === 'OPTIONS' && reply.hasHeader('Access-Control-Allow-Origin');
}

/** Completes the answer to a browser that asks what it may send, where `allowOrigin` let its page in. */
export function answerPreflight(reply: FastifyReply, methods: string): void {
  if (!reply.hasHeader('Access-Control-Allow-Origin')) return;
  void reply.headers({ 'Access-Control-Allow-Methods': methods, 'Access-Control-Allow-Headers': SENDABLE_HEADERS, 'Access-Control-Max-Age': PREFLIGHT_SECONDS });
}
