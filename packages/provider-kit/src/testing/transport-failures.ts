import type { ServerResponse } from 'node:http';
import { answer, bodyText, headersOf } from './answer.ts';
import type { TransportFailureName } from './failures.ts';
import type { SimulatorReply } from './route.ts';
import type { StandardReplies } from './standard-replies.ts';

/** What a failing transport does with a reply the route decided on. */
export interface TransportFailure {
  /** Whether the route's effect is applied before the line fails. */
  readonly takesEffect: boolean;
  /** The status that reaches the client; null when no answer does. */
  readonly status: number | null;
  send(response: ServerResponse): void;
}

const HUGE_BODY_BYTES = 50 * 1024 * 1024;
const NESTING = 50_000;
const DRIP_EVERY_MS = 20;
const HTML = '<!doctype html><html><head><title>Store</title></head><body><h1>Welcome</h1></body></html>';

/** How a failure is acted out around the reply of any route. */
export function transportFailure(
  failure: TransportFailureName,
  reply: SimulatorReply,
  context: { readonly replies: StandardReplies; readonly redirectTo: string; readonly retryAfterSeconds: number; readonly now: number },
): TransportFailure {
  const { replies } = context;
  const says = (said: SimulatorReply, takesEffect = false): TransportFailure => ({
    takesEffect,
    status: said.status,
    send: (response) => answer(response, said),
  });
  switch (failure) {
    case 'never_answers':
      return { takesEffect: false, status: null, send: () => undefined };
    case 'effect_answer_lost':
      return { takesEffect: true, status: null, send: (response) => response.destroy() };
    case 'no_effect_connection_broken':
      return { takesEffect: false, status: null, send: (response) => response.destroy() };
    case 'slow_drip':
      return { takesEffect: true, status: reply.status, send: (response) => drip(response, reply) };
    case 'huge_body':
      return { takesEffect: true, status: reply.status, send: (response) => flood(response, reply) };
    case 'cut_off_body':
      return { takesEffect: true, status: reply.status, send: (response) => cutOff(response, reply) };
    case 'deep_nesting':
      return says({ ...reply, body: '['.repeat(NESTING) + ']'.repeat(NESTING) }, true);
    case 'error_500_took_effect':
      return says(replies.serverError, true);
    case 'error_500_no_effect':
      return says(replies.serverError);
    case 'html_page':
      return says({ status: 200, body: HTML, headers: { 'content-type': 'text/html; charset=utf-8' } });
    case 'empty_200':
      return says({ status: 200, body: undefined });
    case 'redirect':
      return says({ status: 302, body: undefined, headers: { location: context.redirectTo } });
    case 'unauthorized':
      return says(replies.unauthorized);
    case 'forbidden':
      return says(replies.forbidden);
    case 'method_not_allowed':
      return says(replies.methodNotAllowed);
    case 'rate_limited':
      return says(withRetryAfter(replies.rateLimited, context.retryAfterSeconds));
    case 'rate_limited_until_a_date':
      return says(withRetryAfter(replies.rateLimited, new Date(context.now + context.retryAfterSeconds * 1000).toUTCString()));
    case 'rate_limited_without_retry_after':
      return says(replies.rateLimited);
  }
}

export function withRetryAfter(reply: SimulatorReply, after: number | string): SimulatorReply {
  return { ...reply, headers: { ...reply.headers, 'retry-after': String(after) } };
}

/** Sends the head and then a byte now and then, until the client hangs up. */
function drip(response: ServerResponse, reply: SimulatorReply): void {
  response.writeHead(reply.status, { 'content-type': 'application/json' });
  response.write('{"slow":"');
  const timer = setInterval(() => response.write('.'), DRIP_EVERY_MS);
  response.once('close', () => clearInterval(timer));
}

/** One JSON document far beyond any sensible size. */
function flood(response: ServerResponse, reply: SimulatorReply): void {
  const chunk = 'x'.repeat(64 * 1024);
  let left = HUGE_BODY_BYTES;
  response.writeHead(reply.status, { 'content-type': 'application/json' });
  response.write('{"filler":"');
  const pour = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= chunk.length;
      if (!response.write(chunk)) {
        response.once('drain', pour);
        return;
      }
    }
    if (!response.destroyed) response.end('"}');
  };
  pour();
}

/** Promises the whole body, sends half of it and hangs up. */
function cutOff(response: ServerResponse, reply: SimulatorReply): void {
  const text = bodyText(reply);
  response.writeHead(reply.status, headersOf(reply, text));
  response.write(text.slice(0, Math.floor(text.length / 2)), () => response.destroy());
}
