import type { Waker } from '../ports/waker.ts';

/** A waker whose lanes a test hands out by hand. */
export class HandingWaker implements Waker {
  readonly assigns = true;
  readonly woken: string[] = [];
  readonly givenBack: { readonly account: string; readonly notBefore: number | undefined }[] = [];
  workers = 0;
  readonly #lanes = new Set<string>();
  readonly #listeners = new Set<() => void>();

  wake(account: string): void {
    this.woken.push(account);
  }

  onWake(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  hand(account: string): void {
    this.#lanes.add(account);
    this.#tell();
  }

  askBack(account: string): void {
    this.#lanes.delete(account);
    this.#tell();
  }

  lanes(): Promise<readonly string[]> {
    return Promise.resolve([...this.#lanes]);
  }

  giveBack(account: string, notBefore?: number): Promise<void> {
    this.#lanes.delete(account);
    this.givenBack.push({ account, notBefore });
    return Promise.resolve();
  }

  sweep(): Promise<void> {
    return Promise.resolve();
  }

  livingWorkers(): Promise<number> {
    return Promise.resolve(this.workers);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
