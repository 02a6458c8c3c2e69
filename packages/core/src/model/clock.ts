/** Time as every part of the system sees it. Tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC. May jump. */
  now(): number;
  /** Milliseconds on a clock that never goes back. Only differences mean something. */
  monotonic(): number;
  /** Resolves after `ms` milliseconds, or as soon as `signal` aborts. Never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Milliseconds since 1970 as RFC 3339 UTC text. */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}
