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

  constructor(private readonly service: Pick<Service, 'work' | 'batches'>) {}

  /** Works this cancellation, too. */
  add({ id, account }: { readonly id: string; readonly account: string }): void {
    this.#ids.add(id);
    if (this.#accounts.has(account)) return;
    this.#accounts.add(account);
    this.#ends.push(this.service.work({ accounts: [account], cancellations: () => [...this.#ids] }));
  }

  /** Works this batch, in these accounts; once. */
  addBatch(id: string, accounts: readonly string[]): void {
    if (this.#batches.has(id) || accounts.length === 0) return;
    this.#batches.add(id);
    this.#ends.push(this.service.batches.work(id, accounts));
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

  async close(): Promise<void> {
    await Promise.all(this.#ends.splice(0).map((end) => end()));
  }
}
