const WINDOW_SECONDS = 60;

/** How many slots of each account were used in the last minute, by the second. */
export class SlotUse {
  readonly #slots = new Map<string, Map<number, number>>();

  constructor(private readonly seconds: () => number) {}

  note(account: string): void {
    const second = Math.floor(this.seconds());
    const used = this.#slots.get(account) ?? new Map<number, number>();
    used.set(second, (used.get(second) ?? 0) + 1);
    if (used.size > WINDOW_SECONDS + 1) forget(used, second - WINDOW_SECONDS);
    this.#slots.set(account, used);
  }

  /** Slots a second over the last full minute. */
  perSecond(account: string): number {
    const now = Math.floor(this.seconds());
    const used = this.#slots.get(account);
    if (used === undefined) return 0;
    forget(used, now - WINDOW_SECONDS);
    // The present second has only begun.
    const past = [...used].filter(([second]) => second < now);
    return past.reduce((sum, [, count]) => sum + count, 0) / WINDOW_SECONDS;
  }
}

function forget(used: Map<number, number>, before: number): void {
  for (const second of used.keys()) if (second < before) used.delete(second);
}
