/** Remembers that something changed until somebody asks. */
export class Changes {
  #pending = false;
  #wake: (() => void) | undefined;

  happened(): void {
    this.#pending = true;
    this.#wake?.();
  }

  async next(): Promise<void> {
    if (!this.#pending) await new Promise<void>((resolve) => (this.#wake = resolve));
    this.#wake = undefined;
    this.#pending = false;
  }
}
