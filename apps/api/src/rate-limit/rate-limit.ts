/** How many requests may come within a window, from one caller. */
export interface RateLimit {
  readonly requests: number;
  readonly perSeconds: number;
}

/** Ten a second: more than people and ordinary programs need, and less than would keep the ledger from its work. */
export const DEFAULT_RATE_LIMIT: RateLimit = { requests: 600, perSeconds: 60 };
