import { LedgerUnavailableError } from '../errors/ledger-unavailable-error.ts';
import type { Clock } from '../model/clock.ts';
import type { Ledger, LedgerReader, LedgerTransaction } from '../ports/ledger.ts';
import { MemoryReader } from './memory-reader.ts';
import { MemoryTables } from './memory-tables.ts';
import { MemoryTransaction } from './memory-transaction.ts';

/**
 * The ledger port in memory, by its letter: changes are serialised, one that throws leaves nothing, readers see committed
 * data only. `lose` and `restore` play a database that goes away; `beforeCommit` runs between work and commit.
 */
export class MemoryLedger implements Ledger {
  readonly reader: LedgerReader;
  /** How many transactions were committed. */
  commits = 0;
  /** A test's hook: what it throws makes the commit fail, and everything of it is rolled back. */
  beforeCommit: (() => void | Promise<void>) | undefined;

  readonly #tables = new MemoryTables();
  readonly #listeners = new Set<() => void>();
  #queue: Promise<unknown> = Promise.resolve();
  #lost = false;

  constructor(private readonly clock: Clock) {
    this.reader = new MemoryReader(this.#tables, this.#check);
  }

  transact<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T> {
    const result = this.#queue.then(() => this.#run(work));
    this.#queue = result.catch(() => {});
    return result;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** How many wait for changes: a test proves with it that none is left behind. */
  get listeners(): number {
    return this.#listeners.size;
  }

  lose(): void {
    this.#lost = true;
  }

  restore(): void {
    this.#lost = false;
  }

  async close(): Promise<void> {
    await this.#queue;
    this.#lost = true;
  }

  async #run<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T> {
    this.#check();
    const layer = new MemoryTables(this.#tables);
    const result = await work(new MemoryTransaction(layer, this.#check, this.clock));
    await this.beforeCommit?.();
    this.#check();
    if (layer.commit()) {
      this.commits++;
      for (const listener of [...this.#listeners]) listener();
    }
    return result;
  }

  readonly #check = (): void => {
    if (this.#lost) throw new LedgerUnavailableError('The ledger is lost.');
  };
}
