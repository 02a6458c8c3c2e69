import { CountermandError } from '@countermand/client';
import type { Outcome } from '@countermand/cancel-flow';
import { isNoSession } from '../session/no-session.ts';

/** A call that takes longer, milliseconds, counts as unanswered. */
const DEADLINE_MS = 20_000;

/** How a call of the client ended, in the words of the flow. Never rejects. */
export async function outcomeOf<Value>(call: (signal: AbortSignal) => Promise<Value>, signal: AbortSignal, deadlineMs = DEADLINE_MS): Promise<Outcome<Value>> {
  if (isOffline()) return { kind: 'not_sent' };
  try {
    return { kind: 'done', value: await call(AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)])) };
  } catch (error) {
    return refusal(error);
  }
}

/** What an error of the client means. */
export function refusal(error: unknown): Exclude<Outcome<never>, { readonly kind: 'done' }> {
  if (!CountermandError.is(error)) return { kind: 'no_answer' };
  const { status, code, problem, retryable, retryAfterMs } = error;
  // The same request goes again under its key once there is a session: an earlier send of it counts once.
  if (status === 401 || isNoSession(error)) return { kind: 'session_expired' };
  // A 5xx may come from something between, after the request took effect.
  if (status === undefined || status >= 500 || problem === undefined) return { kind: 'no_answer' };
  return { kind: 'problem', problem: { code, detail: problem.detail, retryable, retryAfterMs } };
}

function isOffline(): boolean {
  return typeof navigator !== 'undefined' && navigator.onLine === false;
}
