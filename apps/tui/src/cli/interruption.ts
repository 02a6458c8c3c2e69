/** The first Ctrl-C: asks to stop. The second one ends the process at once. */
export class Interruption {
  readonly #controller = new AbortController();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get happened(): boolean {
    return this.signal.aborted;
  }

  /** Listens to the process's signals. Returns a function that ends it. */
  listen(source: NodeJS.Process, endNow: () => void): () => void {
    const heard = (): void => (this.happened ? endNow() : this.#controller.abort());
    source.on('SIGINT', heard);
    source.on('SIGTERM', heard);
    return () => {
      source.off('SIGINT', heard);
      source.off('SIGTERM', heard);
    };
  }
}
