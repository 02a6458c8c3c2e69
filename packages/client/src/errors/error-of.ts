import { retryAfterMs } from '../transport/retry-delay.ts';
import type { Problem } from '../types.ts';
import { CountermandError } from './countermand-error.ts';

const EXCERPT_LENGTH = 200;

/** The error that an answer stands for; `body` is what came with it, parsed where it was JSON. */
export function errorOf(response: Response, body: unknown, idempotencyKey?: string): CountermandError {
  const { status, headers } = response;
  const about = { status, retryAfterMs: retryAfterMs(headers), idempotencyKey };
  if (isProblem(body)) return new CountermandError({ ...about, code: body.code, message: `${body.title}: ${body.detail}`, problem: body });
  const excerpt = typeof body === 'string' && body !== '' ? ` It began: ${body.slice(0, EXCERPT_LENGTH)}` : '';
  return new CountermandError({ ...about, code: 'unreadable_answer', message: `Not an answer of Countermand (status ${status}): something between may have answered.${excerpt}` });
}

function isProblem(body: unknown): body is Problem {
  if (typeof body !== 'object' || body === null) return false;
  const { code, title, detail, requestId, errors = [] } = body as Readonly<Record<string, unknown>>;
  return [code, title, detail, requestId].every((part) => typeof part === 'string') && Array.isArray(errors);
}
