/** What is longer is handed out once: it is tried, and costs much. */
const LONG = 10_000;

/** Hands out hostile texts one after the other, and begins anew when all have been handed out. */
export class HostileSource {
  #taken = 0;
  readonly #again: readonly string[];

  constructor(private readonly texts: readonly string[]) {
    this.#again = texts.filter((text) => text.length < LONG);
  }

  readonly take = (): string => {
    const index = this.#taken++;
    return this.texts[index] ?? this.#again[index % this.#again.length] ?? '';
  };

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
