import { createHash } from 'node:crypto';

/** What happened, a readable line each: time, who, what. Kept only where somebody will read it. */
export class Trace {
  readonly lines: string[] = [];

  constructor(
    private readonly now: () => number,
    private readonly isKept: boolean,
  ) {}

  note(who: string, what: () => string): void {
    if (this.isKept) this.lines.push(`${(this.now() / 1_000).toFixed(3).padStart(10)} s  ${who.padEnd(10)}  ${what()}`);
  }

  /** Two histories that went the same way have the same hash. */
  hash(): string {
    return createHash('sha256').update(this.lines.join('\n')).digest('hex');
  }
}
