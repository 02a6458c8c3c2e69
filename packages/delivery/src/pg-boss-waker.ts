import { randomUUID } from 'node:crypto';
import type { Ledger, Liveness, Logger, Waker } from '@countermand/core';
import { messageOf } from '@countermand/core/errors';
import type { Clock } from '@countermand/core/model';
import { dueLanes, nextTurn } from './due-lanes.ts';
import { LaneTaker } from './lane-taker.ts';
import { QueueConnection } from './queue-connection.ts';
import { rebuild } from './rebuild.ts';
import { Turns } from './turns.ts';
import { WakeUps } from './wake-ups.ts';

export const DEFAULT_LANES_PER_WORKER = 100;

const DEFAULT_SWEEP_MS = 5_000;

/** Without the queue, the ledger is looked through for due lanes this often, milliseconds. */
const POLL_MS = 1_000;

/** So long the number of living workers is believed, milliseconds. */
const COUNT_MS = 1_000;

export interface PgBossWakerOptions {
  /** The PostgreSQL database, with its password; the ledger's own, so that both are lost and found together. */
  readonly url: string;
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Finds workers of this host dead at once; others are when they have been silent for a while. */
  readonly liveness: Liveness;
  readonly logger: Logger;
  /** How many lanes a worker of this process has at once, at most. */
  readonly lanesPerWorker?: number;
  /** How often a worker compares the wake-ups with the ledger, milliseconds. */
  readonly sweepMs?: number;
  /** The PostgreSQL schema of the queue; letters and underscores. */
  readonly schema?: string;
}

/** Lanes handed out to the workers of several machines by pg-boss: one job per busy lane. Opens nothing before it is used. */
export function createPgBossWaker(options: PgBossWakerOptions): Waker {
  return new PgBossWaker(options);
}

class PgBossWaker implements Waker {
  readonly assigns = true;
  readonly #options: PgBossWakerOptions;
  readonly #connection: QueueConnection;
  readonly #wakeUps: WakeUps;
  readonly #turns = new Turns();
  /** Lanes that another one holds, by when to try them again: nobody queues them while the queue cannot be used. */
  readonly #rests = new Map<string, number>();
  #taker: LaneTaker | undefined;
  #nextSweep = 0;
  #nextPoll = 0;
  #counted: { readonly at: number; readonly workers: Promise<number> } | undefined;

  constructor(options: PgBossWakerOptions) {
    const { url, clock, logger, schema = 'countermand_delivery' } = options;
    if (!/^[a-z_]+$/.test(schema)) throw new RangeError('The schema of the queue has lower-case letters and underscores only.');
    this.#options = options;
    this.#connection = new QueueConnection({ url, schema, clock, logger });
    this.#wakeUps = new WakeUps({
      clock,
      send: (account) => this.#connection.use((queue) => queue.wake(account, 0)),
      onFailure: (error) => logger.debug('A wake-up could not be sent; a worker finds the work by itself.', { error: messageOf(error) }),
    });
  }

  wake(account: string): void {
    // Whoever works the lane here hears of the commit, and looks once more after it has given the lane back.
    if (this.#turns.get(account) === undefined) this.#wakeUps.add(account);
  }

  onWake(listener: () => void): () => void {
    if (this.#taker) throw new Error('A worker of this process takes lanes already.');
    const { clock, liveness, lanesPerWorker = DEFAULT_LANES_PER_WORKER } = this.#options;
    const taker = new LaneTaker({
      clock,
      connection: this.#connection,
      turns: this.#turns,
      liveness,
      worker: randomUUID(),
      mostLanes: lanesPerWorker,
      onChange: listener,
      onBeat: () => this.#sweepWhenDue(),
    });
    this.#taker = taker;
    return () => taker.stopTaking();
  }

  async lanes(): Promise<readonly string[]> {
    if (this.#connection.broken) await this.#poll();
    return this.#turns.accounts();
  }

  async giveBack(account: string, notBefore?: number): Promise<void> {
    const { ledger, clock, logger } = this.#options;
    const turn = this.#turns.get(account);
    if (turn === undefined) return;
    if (notBefore !== undefined) this.#rests.set(account, notBefore);
    try {
      const next = await nextTurn(ledger.reader, account, notBefore);
      await this.#connection.use(async (queue) => {
        const inMs = next === undefined ? undefined : next - clock.now();
        if (turn.job) await queue.finish(turn.job, inMs);
        else if (inMs !== undefined) await queue.wake(account, inMs);
        this.#turns.end(turn);
        // What was filed while the lane ran did not wake it.
        const later = await nextTurn(ledger.reader, account, notBefore);
        if (later !== undefined && (next === undefined || later < next)) await queue.wake(account, later - clock.now());
      });
    } catch (error) {
      logger.debug('A lane could not be given back to the delivery queue; the next look through the ledger makes that good.', { account, error: messageOf(error) });
    } finally {
      this.#turns.end(turn);
    }
  }

  async sweep(): Promise<void> {
    const { ledger, clock, logger } = this.#options;
    const isOurs = (account: string): boolean => this.#turns.get(account) !== undefined;
    const rebuilt = await this.#connection.use((queue) => rebuild({ reader: ledger.reader, queue, now: clock.now(), isOurs }));
    if (rebuilt > 0) logger.debug('Wake-ups were missing or late and are put right.', { lanes: rebuilt });
  }

  async livingWorkers(): Promise<number> {
    const now = this.#options.clock.monotonic();
    if (this.#counted === undefined || now > this.#counted.at + COUNT_MS) {
      const workers = this.#connection.use((queue) => queue.presence.living()).catch(() => 0);
      this.#counted = { at: now, workers };
    }
    return this.#counted.workers;
  }

  async close(): Promise<void> {
    await this.#taker?.end();
    await this.#wakeUps.close();
    await this.#connection.close();
  }

  async #sweepWhenDue(): Promise<void> {
    const now = this.#options.clock.monotonic();
    if (now < this.#nextSweep) return;
    this.#nextSweep = now + (this.#options.sweepMs ?? DEFAULT_SWEEP_MS);
    await this.sweep();
  }

  /** The queue cannot be used: lanes that are due are taken straight from the ledger. Its leases decide who has them. */
  async #poll(): Promise<void> {
    const { ledger, clock } = this.#options;
    if (this.#taker === undefined || clock.monotonic() < this.#nextPoll) return;
    this.#nextPoll = clock.monotonic() + POLL_MS;
    const now = clock.now();
    for (const account of await dueLanes(ledger.reader, now)) {
      if (this.#turns.get(account) !== undefined || (this.#rests.get(account) ?? 0) > now) continue;
      this.#rests.delete(account);
      this.#turns.begin(account, undefined, clock.monotonic());
    }
  }
}
