const SECOND = 1_000;
const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** Pauses between re-reads of `unknown`, milliseconds; the last one repeats. */
const RECONCILE_PAUSES = [0.5 * SECOND, 2 * SECOND, 5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE];

/** Pauses between looks at a request the provider is deciding on; the last one repeats. */
const WATCH_PAUSES = [2 * SECOND, 5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE];

/** Pauses before trying again what certainly was not taken; the last one repeats. */
const RETRY_PAUSES = [SECOND, 2 * SECOND, 5 * SECOND, 15 * SECOND, MINUTE, 5 * MINUTE];

/** Pauses before looking again for a replacement that has not shown up; after the last there is none. */
export const SEARCH_PAUSES = [2 * SECOND, 8 * SECOND];

/** How long an effect may stay unknown before a person decides. */
export const RECONCILE_DEADLINE = 24 * HOUR;

/** How long a follow-up is tried before it is given up, visibly. */
export const FOLLOW_UP_DEADLINE = 24 * HOUR;

export function reconcilePause(step: number): number {
  return pauseAt(RECONCILE_PAUSES, step);
}

export function watchPause(step: number): number {
  return pauseAt(WATCH_PAUSES, step);
}

/** The pause before the next try, or the provider's own `Retry-After` where that is longer. */
export function retryPause(step: number, retryAfterMs = 0): number {
  return Math.max(pauseAt(RETRY_PAUSES, step), retryAfterMs);
}

function pauseAt(pauses: readonly number[], step: number): number {
  return pauses[Math.min(step, pauses.length - 1)] ?? MINUTE;
}
