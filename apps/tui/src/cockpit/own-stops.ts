import type { Service } from '../service/service.ts';

/**
 * What was filed from this cockpit. Where no worker lives, it is worked here as long as the cockpit is open; on leaving, what is on the
 * wire is recorded first.
 */
export class OwnStops {
  readonly #ids = new Set<string>();
  readonly #ends: (() => Promise<void>)[] = [];
  readonly #accounts = new Set<string>();
  readonly #batches = new Set<string>();
  #isClosed = false;

  constructor(private readonly service: Pick<Service, 'work' | 'batches'>) {}

  /** Works this cancellation, too. */
  add({ id, account }: { readonly id: string; readonly account: string }): void {
    this.#ids.add(id);
    if (this.#accounts.has(account)) return;
    this.#accounts.add(account);
    this.#begin(() => this.service.work({ accounts: [account], cancellations: () => [...this.#ids] }));
  }

  /** Works this batch, in these accounts; once. */
  addBatch(id: string, accounts: readonly string[]): void {
    if (this.#batches.has(id) || accounts.length === 0) return;
    this.#batches.add(id);
    this.#begin(() => this.service.batches.work(id, accounts));
  }

  hasBatch(id: string): boolean {
    return this.#batches.has(id);
  }

  get ids(): readonly string[] {
    return [...this.#ids];
  }

  get batchIds(): readonly string[] {
    return [...this.#batches];
  }

  /** From here on nothing is worked: what is recorded late is only known by its id. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.all(this.#ends.splice(0).map((end) => end()));
  }

  #begin(work: () => () => Promise<void>): void {
    // Nobody would end it any more, and the ledger is about to be closed.
    if (!this.#isClosed) this.#ends.push(work());
  }
}
