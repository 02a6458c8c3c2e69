/** The longest a timer can wait: weeks. */
const LONGEST_MS = 2 ** 31 - 1;

/** Aborts when the time is over, or as soon as `earlier` does. Held by its own timer: `AbortSignal.timeout` may be collected as garbage within `any`. */
export class Deadline {
  readonly #over = new AbortController();
  readonly #timer: NodeJS.Timeout | undefined;
  readonly #end = (): void => this.#over.abort();

  /** `afterMs` undefined: there is no end but `earlier`. */
  constructor(
    afterMs: number | undefined,
    private readonly earlier: AbortSignal,
  ) {
    if (afterMs !== undefined) this.#timer = setTimeout(this.#end, Math.min(afterMs, LONGEST_MS));
    earlier.addEventListener('abort', this.#end);
    if (earlier.aborted) this.#end();
  }

  get signal(): AbortSignal {
    return this.#over.signal;
  }

  release(): void {
    clearTimeout(this.#timer);
    this.earlier.removeEventListener('abort', this.#end);
  }
}
