import type { LaneLease } from '../ports/lane-store.ts';
import type { EngineServices } from './engine-services.ts';
import { instantOf } from './instant.ts';
import { Lane, type LaneOptions } from './lane.ts';
import { LaneHold, LEASE_MS } from './lane-hold.ts';

/** A lane that another holder has is tried again after so long at most, milliseconds. */
const RETRY_MS = 2_000;

/** The lanes of one worker: claimed in the ledger, and given back there. */
export class HeldLanes {
  readonly #lanes = new Map<string, Lane>();
  /** Lanes that are being closed. They are not claimed anew meanwhile: two must not drain under one lease. */
  readonly #leaving = new Map<string, Promise<void>>();
  /** Others' leases, and since when (monotonic milliseconds) they stand unchanged. */
  readonly #others = new Map<string, { readonly lease: string; readonly since: number }>();

  constructor(
    private readonly services: EngineServices,
    private readonly holder: string,
    private readonly options: LaneOptions,
  ) {}

  /** Those that are still ours. */
  get held(): readonly Lane[] {
    return [...this.#lanes.values()].filter((lane) => !lane.lost);
  }

  has(account: string): boolean {
    return this.#lanes.has(account) || this.#leaving.has(account);
  }

  /** Something of this account is in hand. */
  isBusy(account: string): boolean {
    return this.#lanes.get(account)?.busy === true;
  }

  forgetLost(): void {
    for (const [account, lane] of this.#lanes) {
      if (lane.lost && !lane.busy) this.#lanes.delete(account);
    }
  }

  /** Takes the lane if it is free. Answers when to try again (milliseconds) where another one has it. */
  async claim(account: string): Promise<number | undefined> {
    const { clock, ledger, liveness } = this.services;
    const current = await ledger.reader.lane(account);
    const isAnothers = current !== undefined && current.holder !== '' && current.holder !== this.holder && current.expiresAt > clock.now();
    const dead = current !== undefined && current.holder !== '' && liveness.isProvenDead(current) ? { holder: current.holder, epoch: current.epoch } : undefined;
    const retryAt = clock.now() + RETRY_MS;
    if (isAnothers && dead === undefined && !this.#stoodStill(current)) return Math.min(current.expiresAt, retryAt);
    const asked = instantOf(clock);
    const lease = await ledger.transact((transaction) =>
      transaction.claimLane({ ...liveness.self, account, holder: this.holder, leaseMs: LEASE_MS, ...(dead && { holderProvenDead: dead }) }),
    );
    if (lease === undefined) return retryAt;
    this.#lanes.set(account, new Lane(this.services, new LaneHold(this.services, lease, asked), this.options));
    return undefined;
  }

  /**
   * A lease that lives is renewed. The ledger's clock may be far ahead of ours, and show one as alive long after it ran out:
   * when it has not moved for as long as a lease lasts, the ledger is asked.
   */
  #stoodStill({ account, holder, epoch, expiresAt }: LaneLease): boolean {
    const lease = `${holder} ${epoch} ${expiresAt}`;
    const now = this.services.clock.monotonic();
    const known = this.#others.get(account);
    if (known?.lease === lease) return now - known.since >= LEASE_MS;
    this.#others.set(account, { lease, since: now });
    return false;
  }

  /** Closes one lane, waiting up to `graceMs` for what is on the wire. Never throws: without the ledger its lease runs out. */
  async leave(account: string, graceMs: number): Promise<void> {
    const lane = this.#lanes.get(account);
    if (lane === undefined) return this.#leaving.get(account);
    this.#lanes.delete(account);
    const left = lane.close(graceMs).catch(() => {});
    this.#leaving.set(account, left);
    await left;
    this.#leaving.delete(account);
  }

  /** Closes all of them; answers whose they were. */
  async leaveAll(graceMs: number): Promise<readonly string[]> {
    const accounts = [...this.#lanes.keys(), ...this.#leaving.keys()];
    await Promise.all(accounts.map((account) => this.leave(account, graceMs)));
    return accounts;
  }
}
