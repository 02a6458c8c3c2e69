import { inject, injectable } from 'tsyringe';
import type { LaneLease } from '../ports/lane-store.ts';
import { EngineServices } from './engine-services.ts';
import { messageOf } from '../errors/message-of.ts';
import { instantOf } from './instant.ts';
import { Lane } from './lane.ts';
import { LaneHold, LEASE_MS } from './lane-hold.ts';

export interface WorkerOptions {
  /** Only these accounts; default: every configured account and every account with work. */
  readonly accounts?: readonly string[];
  /** Only work of these cancellations, asked anew at each look: what a short-lived command may touch. */
  readonly onlyCancellations?: () => readonly string[];
  /** `all`: hold every account's lane, work or not, so that others see a living worker. `with_work`: only while there is work. */
  readonly claim: 'all' | 'with_work';
}

/** The longest time between two looks at the ledger, milliseconds. */
const LONGEST_IDLE_MS = 1_000;

/** Looks follow each other at least this far apart, milliseconds. */
const SHORTEST_IDLE_MS = 5;

/** Drains lanes: takes each account's lane when it is free, works what is due, and gives it back at the end. */
@injectable()
export class LaneWorker {
  readonly #lanes = new Map<string, Lane>();
  readonly #holder: string;
  #news = new AbortController();
  readonly #stopped = new AbortController();
  #running: Promise<void> | undefined;
  #stopWatching: () => void = () => {};

  constructor(@inject(EngineServices) private readonly services: EngineServices) {
    this.#holder = services.ids.next('wrk');
  }

  /** Starts draining. May be called once. */
  start(options: WorkerOptions): void {
    if (this.#running) throw new Error('The worker was started already.');
    this.#stopWatching = this.services.ledger.onChange(() => this.#wake());
    this.#running = this.#run(options);
  }

  /** Accounts whose lane this worker holds now. */
  heldAccounts(): readonly string[] {
    return [...this.#lanes].filter(([, lane]) => !lane.lost).map(([account]) => account);
  }

  /** Takes no new work, waits up to `graceMs` for calls in flight to be recorded, and gives the lanes back. */
  async stop(graceMs: number): Promise<void> {
    this.#stopped.abort();
    this.#wake();
    await this.#running;
    this.#stopWatching();
    await Promise.all([...this.#lanes.values()].map((lane) => lane.close(graceMs).catch(() => {})));
    this.#lanes.clear();
  }

  async #run(options: WorkerOptions): Promise<void> {
    const { clock, logger } = this.services;
    const stopped = this.#stopped.signal;
    while (!stopped.aborted) {
      this.#news = new AbortController();
      const looked = clock.monotonic();
      let pause = LONGEST_IDLE_MS;
      try {
        await this.#look(options);
        pause = await this.#idleFor();
      } catch (error) {
        // No ledger, no send. The lanes' leases run out by themselves; we look again.
        logger.error('The worker cannot use the ledger; nothing is sent until it can.', { error: messageOf(error) });
      }
      await clock.sleep(Math.max(SHORTEST_IDLE_MS, pause), this.#news.signal);
      // Our own commits are news, too: without a least pause a busy worker would do nothing but look.
      const early = looked + SHORTEST_IDLE_MS - clock.monotonic();
      if (early > 0) await clock.sleep(early, stopped);
    }
  }

  async #look(options: WorkerOptions): Promise<void> {
    for (const [account, lane] of this.#lanes) {
      if (lane.lost && !lane.busy) this.#lanes.delete(account);
    }
    const wanted = await this.#wanted(options);
    for (const account of wanted) {
      if (!this.#lanes.has(account)) await this.#claim(account, options);
    }
    if (options.claim === 'with_work') await this.#giveBack(wanted);
    await Promise.all([...this.#lanes.values()].filter((lane) => !lane.lost).map((lane) => lane.tick()));
  }

  async #wanted(options: WorkerOptions): Promise<readonly string[]> {
    const withWork = await this.services.ledger.reader.accountsWithWork();
    if (options.claim === 'with_work') return withWork.filter((account) => options.accounts?.includes(account) ?? true);
    const configured = this.services.accounts.list().map((account) => account.id);
    return options.accounts ?? [...new Set([...configured, ...withWork])];
  }

  /** Lanes without work are held by nobody. */
  async #giveBack(wanted: readonly string[]): Promise<void> {
    for (const [account, lane] of this.#lanes) {
      if (lane.lost || lane.busy || wanted.includes(account)) continue;
      this.#lanes.delete(account);
      await lane.close(0);
    }
  }

  async #claim(account: string, options: WorkerOptions): Promise<void> {
    const { clock, ledger, liveness } = this.services;
    const current = await ledger.reader.lane(account);
    const dead = current !== undefined && current.holder !== '' && liveness.isProvenDead(current) ? { holder: current.holder, epoch: current.epoch } : undefined;
    if (this.#isHeldByAnother(current) && dead === undefined) return;
    const asked = instantOf(clock);
    const lease = await ledger.transact((transaction) =>
      transaction.claimLane({ ...liveness.self, account, holder: this.#holder, leaseMs: LEASE_MS, ...(dead && { holderProvenDead: dead }) }),
    );
    if (lease === undefined) return;
    const lane = new Lane(this.services, new LaneHold(this.services, lease, asked), {
      onlyCancellations: options.onlyCancellations,
      onProgress: () => this.#wake(),
    });
    this.#lanes.set(account, lane);
  }

  #isHeldByAnother(lease: LaneLease | undefined): boolean {
    return lease !== undefined && lease.holder !== '' && lease.holder !== this.#holder && lease.expiresAt > this.services.clock.now();
  }

  async #idleFor(): Promise<number> {
    const pauses = await Promise.all([...this.#lanes.values()].filter((lane) => !lane.lost).map((lane) => lane.idleFor()));
    return Math.min(LONGEST_IDLE_MS, ...pauses);
  }

  #wake(): void {
    this.#news.abort();
  }
}
