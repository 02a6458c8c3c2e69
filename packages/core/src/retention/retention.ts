import { inject, injectable } from 'tsyringe';
import type { CoreSettings } from '../accounts/configuration.ts';
import { engineEvent } from '../engine/events.ts';
import { messageOf } from '../errors/message-of.ts';
import type { Clock } from '../model/clock.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { IntakeKey } from '../ports/ledger-queries.ts';
import type { Logger } from '../ports/logger.ts';
import { CLOCK, CORE_SETTINGS, LEDGER, LOGGER } from '../ports/tokens.ts';
import { compacted } from './compacted.ts';
import { isLongSettled, mayCompact } from './may-compact.ts';

const DAY_MS = 86_400_000;

/** One process goes through the ledger so often. */
const EVERY_MS = 3_600_000;

/** A worker that has just begun has better things to do, milliseconds. */
const FIRST_MS = 60_000;

/** Rows looked at together, and how long others are let by between two looks, milliseconds. */
const PAGE = 200;
const PAUSE_MS = 20;

/** What a walk through the ledger came to. */
export interface Sweep {
  readonly compacted: number;
  readonly forgotten: number;
}

/**
 * Takes the details out of cancellations that have long been settled, and forgets old idempotency keys, where the
 * configuration says so. Each cancellation is a small change of its own, so that a walk may end anywhere and another goes on.
 */
@injectable()
export class Retention {
  readonly #stopped = new AbortController();
  #running: Promise<void> | undefined;
  /** Everything up to this id was done by an earlier walk of this process. */
  #done = '';

  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(CORE_SETTINGS) private readonly settings: CoreSettings,
    @inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Goes through the ledger now and then, until `stop`. Does nothing where everything is kept. */
  start(): void {
    const { settledDays, idempotencyDays } = this.settings.retention;
    if (settledDays === null && idempotencyDays === null) return;
    this.#running ??= this.#run();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#running;
  }

  /** One walk through the ledger. Ends early when `signal` aborts. */
  async sweep(signal: AbortSignal = this.#stopped.signal): Promise<Sweep> {
    const { settledDays, idempotencyDays } = this.settings.retention;
    const now = this.clock.now();
    return {
      compacted: settledDays === null ? 0 : await this.#compactOlder(now - settledDays * DAY_MS, signal),
      forgotten: idempotencyDays === null ? 0 : await this.#forgetOlder(now - idempotencyDays * DAY_MS, signal),
    };
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopped;
    for (let pause = FIRST_MS; ; pause = EVERY_MS) {
      await this.clock.sleep(pause, signal);
      if (signal.aborted) return;
      try {
        if (!(await this.ledger.transact((transaction) => transaction.beginSweep(EVERY_MS / 2)))) continue;
        const { compacted: count, forgotten } = await this.sweep(signal);
        if (count + forgotten > 0) this.logger.info('Retention has taken details out of settled cancellations.', { compacted: count, forgotten });
      } catch (error) {
        this.logger.error('Retention could not go on; it tries again in an hour.', { error: messageOf(error) });
      }
    }
  }

  async #compactOlder(cutoff: number, signal: AbortSignal): Promise<number> {
    let count = 0;
    let unbroken = true;
    for (let after = this.#done; !signal.aborted; ) {
      const page = await this.ledger.reader.olderCancellations({ after, limit: PAGE });
      for (const { id, cancellation } of page) {
        if (cancellation && isLongSettled(cancellation, cutoff) && (await this.#compact(id, cutoff))) count += 1;
        else if (cancellation?.compacted === undefined) unbroken = false;
        if (unbroken) this.#done = id;
      }
      after = page.at(-1)?.id ?? after;
      // Ids are in order of time: what follows is younger still.
      if (page.length < PAGE || page.every(({ cancellation }) => (cancellation?.createdAt ?? 0) > cutoff)) break;
      await this.clock.sleep(PAUSE_MS, signal);
    }
    return count;
  }

  #compact(id: string, cutoff: number): Promise<boolean> {
    return this.ledger.transact(async (transaction) => {
      const dossier = await transaction.dossier(id);
      const { cancellation } = dossier ?? {};
      if (dossier === undefined || cancellation === undefined || !mayCompact(dossier, cutoff)) return false;
      const at = this.clock.now();
      const records = compacted({ ...dossier, cancellation }, at);
      const { events, digest } = records.change.compacted;
      const event = engineEvent('cancellation.compacted', { account: cancellation.account, cancellationId: id }, at, {
        from: cancellation.state,
        to: cancellation.state,
        reason: 'Retention took its details out.',
        data: { events, digest },
      });
      return transaction.compactCancellation(cancellation, records, event);
    });
  }

  async #forgetOlder(cutoff: number, signal: AbortSignal): Promise<number> {
    let count = 0;
    for (let after: IntakeKey | undefined; !signal.aborted; ) {
      const page = await this.ledger.reader.intakesAfter(after, PAGE);
      const old = page.filter(({ createdAt }) => createdAt <= cutoff);
      if (old.length > 0) await this.ledger.transact((transaction) => transaction.forgetIntakes(old));
      count += old.length;
      after = page.at(-1);
      if (page.length < PAGE) break;
      await this.clock.sleep(PAUSE_MS, signal);
    }
    return count;
  }
}
