/** Ctrl-C, an orderly end, and a terminal that was closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first Ctrl-C: asks to stop. The second one ends the process at once. */
export class Interruption {
  readonly #controller = new AbortController();
  #onKey: (() => void) | undefined;

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get happened(): boolean {
    return this.signal.aborted;
  }

  /** As Ctrl-C does; a question on a terminal hears the key in place of the process. */
  interrupt(): void {
    this.#controller.abort();
  }

  /** From now on Ctrl-C means what `hear` does with it; an orderly end stays one. Returns a function that ends it. */
  divertKey(hear: () => void): () => void {
    this.#onKey = hear;
    return () => {
      this.#onKey = undefined;
    };
  }

  /** Listens to the process's signals. Returns a function that ends it. */
  listen(source: NodeJS.Process, endNow: () => void): () => void {
    const heard = (signal: NodeJS.Signals): void => {
      if (signal === 'SIGINT' && this.#onKey) return this.#onKey();
      return this.happened ? endNow() : this.interrupt();
    };
    for (const signal of SIGNALS) source.on(signal, heard);
    return () => {
      for (const signal of SIGNALS) source.off(signal, heard);
    };
  }
}
