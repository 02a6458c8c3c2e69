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
      const sent = fetch(last ? request : request.clone());
      const response = await sent.catch(() => undefined);
      if (last || request.signal.aborted || (response && !(await mayPass(response)))) return sent;
      const pauseMs = (response && retryAfterMs(response.headers)) ?? backoffMs(repetition);
      if (pauseMs > longestPauseMs) return sent;
      await response?.body?.cancel();
      await sleep(pauseMs, request.signal);
    }
  };
}

/** A problem says itself whether it may pass; an answer of something between is judged by its status. */
async function mayPass(response: Response): Promise<boolean> {
  if (!MAY_PASS.has(response.status)) return false;
  const problem = (await response
    .clone()
    .json()
    .catch(() => undefined)) as { retryable?: unknown } | null | undefined;
  return problem?.retryable !== false;
}
