import { setImmediate } from 'node:timers';

/** Who wants to hear of commits. */
export class Listeners {
  readonly #listeners = new Set<() => void>();
  #announced = false;

  get size(): number {
    return this.#listeners.size;
  }

  add(listener: () => void): () => void {
    // One function that listens twice is two listeners.
    const entry = () => listener();
    this.#listeners.add(entry);
    return () => this.#listeners.delete(entry);
  }

  /** Commits of one moment are told of once. */
  announce(): void {
    if (this.#announced || this.#listeners.size === 0) return;
    this.#announced = true;
    setImmediate(() => {
      this.#announced = false;
      // Each in a microtask of its own: one that throws keeps no other from being called.
      for (const listener of this.#listeners) queueMicrotask(listener);
    });
  }
}
