import type { Simulator } from '@countermand/provider-kit/testing';

/** One provider at home, as the judge of a fault test sees it. */
export interface Arena {
  readonly account: { readonly id: string; readonly provider: string; readonly settings: Readonly<Record<string, unknown>> };
  readonly simulator: Simulator;
  /** Ids of orders that can be stopped, each used once. */
  readonly stoppable: string[];
  /** Whether the provider itself holds the order as stopped. */
  isStopped(id: string): boolean;
  /** Whether a request's path reads this order. */
  reads(path: string, id: string): boolean;
  /** Ids of live, unheld orders that took the place of this one. */
  unheldReplacements(id: string): readonly string[];
}

/** Short enough that a fault test ends, long enough that an answer on loopback is in time. */
export const QUICK = { timeoutMs: 1_000, settleMs: 200, rateLimit: { requests: 2_000, perSeconds: 1 } } as const;
