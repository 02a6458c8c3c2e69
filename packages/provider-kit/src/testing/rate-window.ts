/** A sliding window: at most `requests` in any `perSeconds`. Requests turned away do not count. */
export class RateWindow {
  private readonly limit: { readonly requests: number; readonly perSeconds: number };
  private taken: number[] = [];

  constructor(limit: { readonly requests: number; readonly perSeconds: number }) {
    this.limit = limit;
  }

  /** Milliseconds until a request would be let through; 0 when this one is, and then it counts. */
  take(now: number): number {
    const width = this.limit.perSeconds * 1000;
    this.taken = this.taken.filter((at) => at > now - width);
    const oldest = this.taken[0];
    if (this.taken.length >= this.limit.requests && oldest !== undefined) return oldest + width - now;
    this.taken.push(now);
    return 0;
  }
}
