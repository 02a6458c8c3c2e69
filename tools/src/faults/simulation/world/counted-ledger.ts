import type { Ledger, LedgerReader, LedgerTransaction } from '@countermand/core';

/** A ledger that knows how many calls it has not answered yet: only then may simulated time go on. */
export class CountedLedger implements Ledger {
  calls = 0;
  readonly reader: LedgerReader;

  constructor(private readonly ledger: Ledger) {
    this.reader = new Proxy(ledger.reader, {
      get: (reader, name) => {
        const method: unknown = Reflect.get(reader, name);
        if (typeof method !== 'function') return method;
        return (...parameters: unknown[]) => this.#counted(() => Reflect.apply(method, reader, parameters) as Promise<unknown>);
      },
    });
  }

  transact<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T> {
    return this.#counted(() => this.ledger.transact(work));
  }

  onChange(listener: () => void): () => void {
    return this.ledger.onChange(listener);
  }

  close(): Promise<void> {
    return this.ledger.close();
  }

  async #counted<T>(call: () => Promise<T>): Promise<T> {
    this.calls++;
    try {
      return await call();
    } finally {
      this.calls--;
    }
  }
}
