import { backoffMs } from './backoff.ts';
import { retryAfterMs } from './retry-delay.ts';
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

/** Said before anybody looks what is recorded under the key: of an earlier send that got no answer they say nothing. */
const SAYS_NOTHING_OF_EARLIER: ReadonlySet<number> = new Set([401, 403, 404, 408, 429]);

/**
 * Repeats what is safe to repeat and nothing else: reads, and what carries an `Idempotency-Key`, which stays the same.
 * Repeats after a broken connection, and after answers that say that later may be better; as late as `Retry-After` asks.
 * Where a send of what files something got no answer and a repetition is turned away, nobody knows whether it arrived: it rejects with a `TypeError`, as it does without any answer.
 */
export function retryingFetch(fetch: Fetch, { repeats, longestPauseMs, sleep }: RetryRules): Fetch {
  return async (request) => {
    const keyed = request.headers.has(IDEMPOTENCY_KEY);
    const safe = keyed || request.method === 'GET' || request.method === 'HEAD';
    let doubt = false;
    for (let repetition = 1; ; repetition += 1) {
      const last = !safe || repetition > repeats;
      const sent = fetch(last ? request : request.clone());
      const response = await sent.catch(() => undefined);
      const pauseMs = (response && retryAfterMs(response.headers)) ?? backoffMs(repetition);
      if (last || request.signal.aborted || (response && !(await mayPass(response))) || pauseMs > longestPauseMs) {
        if (doubt && response && SAYS_NOTHING_OF_EARLIER.has(response.status)) throw new TypeError(`An earlier send got no answer, and this one was turned away (${response.status}).`);
        return sent;
      }
      doubt ||= keyed && (!response || response.status >= 500);
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
