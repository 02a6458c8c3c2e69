/** Ids as our answers name them. */
const ID = /\b(?:can|bat|key|ses|whe|whd)_[0-9A-HJKMNP-TV-Z]{26}\b/g;
const CURSOR = /"nextCursor":"([^"]{1,300})"/;

/** So many of a kind are remembered; the rest would only be more of the same. */
const MOST = 60;

/** What answers have named so far: a valid request names something that is there. */
export class KnownThings {
  readonly #ids = new Map<string, string[]>();
  readonly #cursors: string[] = [];

  constructor(private readonly spared: ReadonlySet<string>) {}

  learn(answer: string): void {
    for (const [id] of answer.matchAll(ID)) {
      if (this.spared.has(id)) continue;
      const prefix = id.slice(0, 3);
      const known = this.#ids.get(prefix) ?? [];
      this.#ids.set(prefix, known);
      if (!known.includes(id)) known.push(id);
      if (known.length > MOST) known.shift();
    }
    const cursor = CURSOR.exec(answer)?.[1];
    if (cursor !== undefined && this.#cursors.length < MOST) this.#cursors.push(cursor);
  }

  id(prefix: string, seed: number): string | undefined {
    return this.#ids.get(prefix)?.at(-1 - (seed % MOST)) ?? this.#ids.get(prefix)?.at(-1);
  }

  cursor(seed: number): string | undefined {
    return this.#cursors[seed % MOST];
  }
}
