import type { LaneLease } from '../ports/lane-store.ts';
import type { LedgerTransaction } from '../ports/ledger.ts';
import type { Admission } from '../provider/call.ts';
import type { EngineServices } from './engine-services.ts';
import { instantOf, type Instant } from './instant.ts';
import { KnownPeople } from './known-people.ts';
import { scrubbedTransaction } from './scrubbed-transaction.ts';

/** How long a lease lasts without renewal, milliseconds. */
export const LEASE_MS = 15_000;

/** A lease is renewed this often, milliseconds. */
export const RENEW_MS = 4_000;

/** A write leaves only while the last renewal, and its own attempt, are younger than this, milliseconds, on both clocks. */
export const SEND_WINDOW_MS = 8_000;

/** Another worker has the lane now: what this one still wanted to write is dropped. */
export class LaneLost extends Error {
  override readonly name = 'LaneLost';
}

/**
 * One account's lane while this worker holds it. Every change the engine makes goes through `transact`,
 * which first looks whether the lane is still ours: a worker that was paused and lost it changes nothing (fencing).
 */
export class LaneHold {
  /** Whom the provider's answers named; nothing written through `transact` does. */
  readonly people = new KnownPeople();
  /** Monotonic milliseconds: from then on, no earlier holder has let a write out. */
  readonly heldSince: number;
  readonly #lost = new AbortController();
  #renewed: Instant;

  constructor(
    private readonly services: EngineServices,
    readonly lease: LaneLease,
    /** Taken before the lease was claimed: it is never believed younger than it is. */
    claimed: Instant,
  ) {
    this.#renewed = claimed;
    this.heldSince = services.clock.monotonic();
    services.telemetry.laneClaimed(lease.account);
  }

  get account(): string {
    return this.lease.account;
  }

  /** Aborts when the lane is lost or given up. */
  get signal(): AbortSignal {
    return this.#lost.signal;
  }

  /** Throws `LaneLost` instead of running `work` when the lane has another holder or epoch. */
  async transact<T>(work: (transaction: LedgerTransaction) => Promise<T>): Promise<T> {
    return this.services.ledger.transact(async (transaction) => {
      const lane = await transaction.lane(this.account);
      if (lane?.epoch !== this.lease.epoch || lane.holder !== this.lease.holder) {
        this.giveUp();
        throw new LaneLost(`lane ${this.account} is held by another worker`);
      }
      return work(scrubbedTransaction(transaction, this.people));
    });
  }

  /** Renews the lease; false when it is lost. */
  async renew(): Promise<boolean> {
    const { clock, ledger, liveness } = this.services;
    const asked = instantOf(clock);
    const renewed = await ledger.transact((transaction) =>
      transaction.claimLane({ ...liveness.self, account: this.account, holder: this.lease.holder, leaseMs: LEASE_MS }),
    );
    if (renewed?.epoch !== this.lease.epoch) {
      this.giveUp();
      return false;
    }
    this.#renewed = asked;
    return true;
  }

  /** Asked right before a write leaves: bytes cannot be fenced, so an old lease holds them back. */
  mayLeave(): Admission {
    const now = instantOf(this.services.clock);
    const age = Math.max(now.wall - this.#renewed.wall, now.monotonic - this.#renewed.monotonic);
    if (this.#lost.signal.aborted) return { admitted: false, why: 'another worker has taken over this account' };
    if (age > SEND_WINDOW_MS) return { admitted: false, why: 'the lease on this account has grown too old to send' };
    // Between this word and the socket the process may stand still; so it is asked for once more there.
    return { admitted: true, mayStillLeave: () => this.mayLeave().admitted };
  }

  giveUp(how: 'released' | 'lost' = 'lost'): void {
    if (!this.#lost.signal.aborted) this.services.telemetry.laneLeft(this.account, how);
    this.#lost.abort();
  }

  async release(): Promise<void> {
    this.giveUp('released');
    await this.services.ledger.transact((transaction) => transaction.releaseLane(this.account, this.lease.holder, this.lease.epoch));
  }
}
