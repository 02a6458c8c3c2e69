import type { CancellationView } from '@countermand/core/model';
import type { Answer } from '../answer.ts';

export interface SettleLimits {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

export interface SettleParts {
  /** The cancellation as it is when it has settled, or after so many seconds. Rejects when the signal comes. */
  readonly look: (waitSeconds: number, signal: AbortSignal | undefined) => Promise<Answer<CancellationView>>;
  readonly sleep: (milliseconds: number, signal: AbortSignal | undefined) => Promise<unknown>;
  /** Milliseconds from any moment. */
  readonly now: () => number;
}

/** The longest that one call waits, seconds: proxies give up after a minute. */
const LONGEST_WAIT_SECONDS = 30;
/** A server that is away for longer than this is given up, milliseconds; a restart takes less. */
const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;

/** Waits by calls that wait. Answers when waiting brings nothing more, at the time limit or by the signal, with the cancellation as it is then. */
export async function settle({ look, sleep, now }: SettleParts, { timeoutMs, signal }: SettleLimits): Promise<Answer<CancellationView>> {
  const endsAt = now() + timeoutMs;
  let lostAt: number | undefined;
  for (let pauseMs = FIRST_PAUSE_MS; ; ) {
    if (signal?.aborted) return look(0, undefined);
    const askedAt = now();
    const answer = await look(Math.min(LONGEST_WAIT_SECONDS, Math.max(0, endsAt - askedAt) / 1_000), signal).catch((error: unknown) => {
      if (signal?.aborted) return undefined;
      throw error;
    });
    if (answer === undefined) continue;
    if (answer.ok ? isAtRest(answer.value) : !answer.problem.retryable) return answer;
    lostAt = answer.ok ? undefined : (lostAt ?? askedAt);
    if (now() >= endsAt || (lostAt !== undefined && now() - lostAt > PATIENCE_MS)) return answer;
    // One that answers at once is closing, or away: it is not asked without a pause.
    if (now() - askedAt >= 1_000) pauseMs = FIRST_PAUSE_MS;
    else await sleep(Math.min(pauseMs, Math.max(0, endsAt - now())), signal).catch(() => undefined);
    pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2);
  }
}

/** As the core has it: an end with its hold settled too, or a person has to decide. */
function isAtRest({ state, settledAt, replacement, nextActionAt }: CancellationView): boolean {
  if (state === 'needs_attention') return nextActionAt === undefined;
  return settledAt !== undefined && replacement?.hold !== 'pending';
}
