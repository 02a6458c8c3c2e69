/** Hands out hostile texts one after the other, and begins anew when all have been handed out. */
export class HostileSource {
  #taken = 0;

  constructor(private readonly texts: readonly string[]) {}

  readonly take = (): string => this.texts[this.#taken++ % this.texts.length] ?? '';

  /** Some of them as one text, for what takes only one. */
  joined(count: number, separator: string): string {
    return Array.from({ length: count }, this.take).join(separator);
  }

  get taken(): number {
    return this.#taken;
  }

  /** Every text was handed out at least once. */
  get exhausted(): boolean {
    return this.#taken >= this.texts.length;
  }
}
