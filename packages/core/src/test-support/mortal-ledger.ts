import type { Ledger, LedgerReader, LedgerTransaction } from '../ports/ledger.ts';

/** Where a process dies: at its n-th commit, before it or right after it. */
export interface Death {
  readonly commit: number;
  readonly when: 'before' | 'after';
}

const NEVER = new Promise<never>(() => {});

/** One process's handle on a ledger that outlives it. Once dead, nothing it asks is ever answered. */
export class MortalLedger implements Ledger {
  readonly reader: LedgerReader;
  dead = false;
  commits = 0;
  readonly #stops: (() => void)[] = [];

  constructor(
    private readonly ledger: Ledger,
    private readonly death: Death | undefined,
  ) {
    this.reader = new Proxy(ledger.reader, {
      get: (reader, name) => {
        const method: unknown = Reflect.get(reader, name);
        if (typeof method !== 'function') return method;
        return (...parameters: unknown[]): unknown => (this.dead ? NEVER : Reflect.apply(method, reader, parameters));
      },
    });
  }

  async transact<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T> {
    if (this.dead) return NEVER;
    const mine = ++this.commits;
    if (this.death?.commit === mine && this.death.when === 'before') return this.die();
    const result = await this.ledger.transact(work);
    // A process that died while this commit was on its way never hears of it.
    if (this.dead) return NEVER;
    if (this.death?.commit === mine) return this.die();
    return result;
  }

  onChange(listener: () => void): () => void {
    const stop = this.ledger.onChange(() => {
      if (!this.dead) listener();
    });
    this.#stops.push(stop);
    return stop;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  die(): Promise<never> {
    this.dead = true;
    for (const stop of this.#stops) stop();
    return NEVER;
  }
}
