import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimit } from './rate-limit.ts';

/** What is left of a budget. */
export interface Standing {
  /** False: this request is one too many. */
  readonly allowed: boolean;
  /** Requests that are left in the window. */
  readonly remaining: number;
  /** Until the window ends and the budget is whole again, milliseconds. */
  readonly resetMs: number;
}

/** Counts requests by whom they come from, in windows that begin with the first of them. Every request costs one. In this process only. */
export class RateLimiter {
  readonly #counts: RateLimiterMemory;

  constructor(readonly limit: RateLimit) {
    this.#counts = new RateLimiterMemory({ points: limit.requests, duration: limit.perSeconds });
  }

  /** Counts one request. One that is refused is counted too, and does not make the window longer. */
  async take(whose: string): Promise<Standing> {
    const counted = await this.#counts.penalty(whose, 1);
    return this.#standing(counted);
  }

  /** Takes back that one request was counted. */
  async giveBack(whose: string): Promise<void> {
    await this.#counts.reward(whose, 1);
  }

  /** What is left, with nothing taken. */
  async look(whose: string): Promise<Standing> {
    const counted = await this.#counts.get(whose);
    return counted ? this.#standing(counted) : { allowed: true, remaining: this.limit.requests, resetMs: this.limit.perSeconds * 1_000 };
  }

  #standing({ consumedPoints, remainingPoints, msBeforeNext }: RateLimiterRes): Standing {
    return { allowed: consumedPoints <= this.limit.requests, remaining: remainingPoints, resetMs: Math.max(0, msBeforeNext) };
  }
}
