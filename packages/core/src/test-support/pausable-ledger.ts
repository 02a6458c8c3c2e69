import type { Ledger, LedgerTransaction } from '../ports/ledger.ts';

/** One process's handle on a ledger, for a process that is stopped and goes on later: what it asks meanwhile is answered then. */
export class PausableLedger implements Ledger {
  readonly reader: Ledger['reader'];
  #paused: Promise<void> | undefined;
  #resume: () => void = () => {};

  constructor(private readonly ledger: Ledger) {
    this.reader = new Proxy(ledger.reader, {
      get: (reader, name) => {
        const method: unknown = Reflect.get(reader, name);
        if (typeof method !== 'function') return method;
        return async (...parameters: unknown[]): Promise<unknown> => {
          await this.#paused;
          return Reflect.apply(method, reader, parameters) as unknown;
        };
      },
    });
  }

  pause(): void {
    this.#paused = new Promise((resolve) => (this.#resume = resolve));
  }

  resume(): void {
    this.#paused = undefined;
    this.#resume();
  }

  async transact<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T> {
    await this.#paused;
    return this.ledger.transact(work);
  }

  onChange(listener: () => void): () => void {
    return this.ledger.onChange(listener);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
