import type { CancellationView } from '@countermand/core/model';
import type { Service } from '../service/service.ts';

/** What has to be known of a cancellation to work it. */
export type OwnStop = Pick<CancellationView, 'id' | 'account' | 'reference'>;

/**
 * What was filed from this cockpit. Where no worker lives, it is worked here as long as the cockpit is open; on leaving, what is on the
 * wire is recorded first.
 */
export class OwnStops {
  readonly #stops = new Map<string, string>();
  readonly #ends: (() => Promise<void>)[] = [];
  readonly #accounts = new Set<string>();
  readonly #batches = new Set<string>();
  readonly #workedIn = new Set<string>();
  #isClosed = false;

  constructor(private readonly service: Pick<Service, 'work' | 'batches'>) {}

  /** Works this cancellation, too. */
  add({ id, account, reference }: OwnStop): void {
    this.#stops.set(id, reference);
    if (this.#accounts.has(account)) return;
    this.#accounts.add(account);
    this.#workedIn.add(account);
    this.#begin(() => this.service.work({ accounts: [account], cancellations: () => this.ids }));
  }

  /** Works this batch, in these accounts; once. */
  addBatch(id: string, accounts: readonly string[]): void {
    if (this.#batches.has(id) || accounts.length === 0) return;
    this.#batches.add(id);
    for (const account of accounts) this.#workedIn.add(account);
    this.#begin(() => this.service.batches.work(id, accounts));
  }

  hasBatch(id: string): boolean {
    return this.#batches.has(id);
  }

  /** Where this cockpit is the worker, if there is no other. */
  worksIn(account: string): boolean {
    return this.#workedIn.has(account);
  }

  get ids(): readonly string[] {
    return [...this.#stops.keys()];
  }

  /** By their ids, in the order in which they came: what each is to stop. */
  get references(): ReadonlyMap<string, string> {
    return this.#stops;
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
