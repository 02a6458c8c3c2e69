import { LedgerUnavailableError } from '../errors/ledger-unavailable-error.ts';
import type { DueWork } from '../ports/ledger-queries.ts';
import type { EngineServices } from './engine-services.ts';
import { LaneLost, RENEW_MS, type LaneHold } from './lane-hold.ts';
import { step } from './step.ts';

/** So many pieces of work of one account go on at the same time. */
const CONCURRENCY = 64;

/** Work whose step failed by a bug rests this long, milliseconds. */
const REST_MS = 30_000;

interface LaneOptions {
  /** Only work of these cancellations; undefined for all of the account's. */
  readonly onlyCancellations: (() => readonly string[]) | undefined;
  /** Called when a piece of work is over, so that more is looked for. */
  readonly onProgress: () => void;
}

/** Drains one account's work while it holds the lane. */
export class Lane {
  readonly #inHand = new Map<string, Promise<void>>();
  /** Work that met a bug, by when it is tried again (monotonic milliseconds): one bad row never stops a lane. */
  readonly #resting = new Map<string, number>();
  #nextRenewal: number;
  #closing = false;

  constructor(
    private readonly services: EngineServices,
    readonly hold: LaneHold,
    private readonly options: LaneOptions,
  ) {
    this.#nextRenewal = services.clock.monotonic() + RENEW_MS;
  }

  get lost(): boolean {
    return this.hold.signal.aborted;
  }

  get busy(): boolean {
    return this.#inHand.size > 0;
  }

  /** Renews the lease when it is time and starts what is due. */
  async tick(): Promise<void> {
    const { clock, ledger } = this.services;
    if (clock.monotonic() >= this.#nextRenewal) {
      if (!(await this.hold.renew())) return;
      this.#nextRenewal = clock.monotonic() + RENEW_MS;
    }
    const free = CONCURRENCY - this.#inHand.size;
    if (this.#closing || free <= 0) return;
    const only = this.options.onlyCancellations?.();
    const due = await ledger.reader.dueWork({
      account: this.hold.account,
      now: clock.now(),
      // Rows in hand are still listed as due; asking for as many more leaves room for new ones.
      limit: CONCURRENCY + this.#inHand.size,
      ...(only && { cancellationIds: only }),
    });
    for (const work of due.filter((candidate) => this.#isFree(candidate)).slice(0, free)) this.#start(work);
  }

  /** Milliseconds until something falls due or the lease needs renewal. */
  async idleFor(): Promise<number> {
    const { clock, ledger } = this.services;
    const renewal = this.#nextRenewal - clock.monotonic();
    // While work is in hand its end wakes the worker; its row must not make us spin.
    if (this.busy || this.#resting.size > 0) return renewal;
    const next = await ledger.reader.nextDueAt(this.hold.account, this.options.onlyCancellations?.());
    return next === undefined ? renewal : Math.min(renewal, next - clock.now());
  }

  /** Takes no new work, lets what is in hand finish, and gives the lane back. */
  async close(graceMs: number): Promise<void> {
    this.#closing = true;
    const done = new AbortController();
    const finished = Promise.all(this.#inHand.values()).then(() => done.abort());
    await Promise.race([finished, this.services.clock.sleep(graceMs, done.signal)]);
    if (this.lost) return;
    if (this.busy) this.hold.giveUp();
    else await this.hold.release();
  }

  #isFree({ id }: DueWork): boolean {
    if (this.#inHand.has(id)) return false;
    const restsUntil = this.#resting.get(id);
    if (restsUntil === undefined) return true;
    if (restsUntil > this.services.clock.monotonic()) return false;
    this.#resting.delete(id);
    return true;
  }

  #start(work: DueWork): void {
    const running = step({ services: this.services, lane: this.hold }, work)
      .catch((error: unknown) => this.#failed(work, error))
      .then(() => {
        this.#inHand.delete(work.id);
        this.options.onProgress();
      });
    this.#inHand.set(work.id, running);
  }

  #failed(work: DueWork, error: unknown): void {
    if (error instanceof LaneLost) return;
    if (LedgerUnavailableError.isInstance(error)) this.hold.giveUp();
    else this.#resting.set(work.id, this.services.clock.monotonic() + REST_MS);
    this.services.logger.error('A step of the engine failed; the work stays in the ledger and is taken up again.', {
      account: this.hold.account,
      work: work.id,
      error: error instanceof Error ? error.message : String(error),
    });
  }
}
