/** A map over another one: changes stay in the upper layer until they are committed, or are dropped with it. */
export class LayeredMap<Value> {
  readonly #own = new Map<string, Value>();
  readonly #gone = new Set<string>();

  constructor(private readonly base?: LayeredMap<Value>) {}

  get(key: string): Value | undefined {
    return this.#own.get(key) ?? (this.#gone.has(key) ? undefined : this.base?.get(key));
  }

  set(key: string, value: Value): void {
    this.#own.set(key, value);
  }

  delete(key: string): void {
    this.#own.delete(key);
    if (this.base) this.#gone.add(key);
  }

  /** In the order of first insertion. */
  values(): Iterable<Value> {
    if (this.base === undefined) return this.#own.values();
    return this.changed ? this.#merged(this.base) : this.base.values();
  }

  /** Moves the changes into the lower layer. */
  commit(): void {
    for (const key of this.#gone) this.base?.delete(key);
    for (const [key, value] of this.#own) this.base?.set(key, value);
  }

  get changed(): boolean {
    return this.#own.size > 0 || this.#gone.size > 0;
  }

  *#merged(base: LayeredMap<Value>): Generator<Value> {
    const seen = new Set<string>();
    for (const [key, value] of base.#own) {
      seen.add(key);
      if (this.#own.has(key) || !this.#gone.has(key)) yield this.#own.get(key) ?? value;
    }
    for (const [key, value] of this.#own) if (!seen.has(key)) yield value;
  }
}
