import { backoffMs, retryAfterMs } from './retry-delay.ts';
import type { Sleep } from './sleep.ts';

export type Fetch = (request: Request) => Promise<Response>;

export interface RetryRules {
  /** How often a call is repeated at most. */
  readonly repeats: number;
  /** A server that asks for a longer pause is not waited for: its answer is the answer. */
  readonly longestPauseMs: number;
  readonly sleep: Sleep;
}

const IDEMPOTENCY_KEY = 'idempotency-key';
const MAY_PASS: ReadonlySet<number> = new Set([408, 429, 502, 503, 504]);

/**
 * Repeats what is safe to repeat and nothing else: reads, and what carries an `Idempotency-Key`, which stays the same.
 * Repeats after a broken connection, and after answers that say that later may be better; as late as `Retry-After` asks.
 */
export function retryingFetch(fetch: Fetch, { repeats, longestPauseMs, sleep }: RetryRules): Fetch {
  return async (request) => {
    const safe = request.method === 'GET' || request.method === 'HEAD' || request.headers.has(IDEMPOTENCY_KEY);
    for (let repetition = 1; ; repetition += 1) {
      const last = !safe || repetition > repeats;
      const outcome = await attempt(fetch, last ? request : request.clone());
      if (last || request.signal.aborted) return delivered(outcome);
      if (outcome.response !== undefined && !(await mayPass(outcome.response))) return outcome.response;
      const pauseMs = (outcome.response && retryAfterMs(outcome.response.headers)) ?? backoffMs(repetition);
      if (pauseMs > longestPauseMs) return delivered(outcome);
      await outcome.response?.body?.cancel();
      await sleep(pauseMs, request.signal);
    }
  };
}

type Outcome = { readonly response: Response } | { readonly response?: undefined; readonly error: unknown };

async function attempt(fetch: Fetch, request: Request): Promise<Outcome> {
  try {
    return { response: await fetch(request) };
  } catch (error) {
    return { error };
  }
}

function delivered(outcome: Outcome): Response {
  if (outcome.response !== undefined) return outcome.response;
  throw outcome.error;
}

/** A problem says itself whether it may pass; an answer of something between is judged by its status. */
async function mayPass(response: Response): Promise<boolean> {
  if (!MAY_PASS.has(response.status)) return false;
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return true;
  const problem = (await response
    .clone()
    .json()
    .catch(() => undefined)) as { retryable?: unknown } | undefined;
  return problem?.retryable !== false;
}
