import { LedgerUnavailableError } from '../errors/ledger-unavailable-error.ts';
import { messageOf } from '../errors/message-of.ts';
import type { Batch } from '../model/batch.ts';
import { SYSTEM_ACTOR } from '../model/requester.ts';
import { brokenUpload, moveBatch } from '../use-cases/batch-moves.ts';
import { takeBackBatch } from '../use-cases/take-back-batch.ts';
import { batchGate } from './batch-gate.ts';
import type { EngineServices } from './engine-services.ts';
import { changeEvent } from './events.ts';

/** Between two looks at least, milliseconds: who waits for the end of a small batch notices no more. Where many are open, a look takes longer, and so does the rest. */
const REST_MS = 250;
const LONGEST_REST_MS = 1_000;

/** An upload of which nothing was recorded for so long is given up, milliseconds: its process is gone. */
const UPLOAD_PATIENCE_MS = 60_000;

/** So many parked cancellations go on by one commit. */
const AT_ONCE = 50;

/**
 * Looks after batches as a whole, in every worker: what one begins, another may finish (law 8), and each change is a
 * conditional one (law 6). Rows are filed by the lanes.
 */
export class BatchKeeper {
  #nextLook = 0;
  #over: Promise<void> | undefined;
  readonly #closed = new AbortController();
  /** Uploads under way: the version that was seen, and since when (monotonic milliseconds). Another machine's clock may differ. */
  readonly #uploads = new Map<string, { readonly version: number; readonly since: number }>();
  /** Running batches whose parked cancellations were looked for, by the version that was seen. */
  readonly #unparked = new Map<string, number>();

  constructor(private readonly services: Pick<EngineServices, 'ledger' | 'clock' | 'logger'>) {}

  /** Looks, unless it does already; if it did a moment ago, a moment later. Not waited for: lanes must not lose their leases over a large batch. */
  kick(): void {
    if (this.#over !== undefined || this.#closed.signal.aborted) return;
    this.#over = this.#lookInTime()
      .catch((error: unknown) => this.#failed(error))
      .then(() => {
        this.#over = undefined;
      });
  }

  /** Begins nothing more and waits for the commit in hand; another worker goes on. */
  async close(): Promise<void> {
    this.#closed.abort();
    await this.#over;
  }

  async #lookInTime(): Promise<void> {
    const { clock } = this.services;
    const early = this.#nextLook - clock.monotonic();
    if (early > 0) await clock.sleep(early, this.#closed.signal);
    if (this.#closed.signal.aborted) return;
    const began = clock.monotonic();
    await this.#look().finally(() => {
      const ended = clock.monotonic();
      this.#nextLook = ended + Math.min(LONGEST_REST_MS, Math.max(REST_MS, ended - began));
    });
  }

  async #look(): Promise<void> {
    const open = await this.services.ledger.reader.openBatches(['receiving', 'running', 'aborted']);
    for (const batch of open) {
      if (this.#closed.signal.aborted) return;
      // One that cannot be looked after stands in the way of no other.
      await this.#lookAfter(batch).catch((error: unknown) => this.#failed(error, batch));
    }
    forgetOthers(this.#unparked, open.filter(({ state }) => state === 'running'));
    forgetOthers(this.#uploads, open.filter(({ state }) => state === 'receiving'));
  }

  #failed(error: unknown, batch?: Batch): void {
    // The worker that it belongs to tells of it, and not every second.
    if (LedgerUnavailableError.isInstance(error)) return;
    this.services.logger.error('Batches could not be looked after; it is tried again.', { ...(batch && { batch: batch.id }), error: messageOf(error) });
  }

  async #lookAfter(batch: Batch): Promise<void> {
    switch (batch.state) {
      case 'receiving':
        return this.#giveUpUpload(batch);
      case 'running':
        await this.#unpark(batch);
        return this.#finish(batch);
      case 'aborted':
        return takeBackBatch({ ...this.services, signal: this.#closed.signal }, batch, SYSTEM_ACTOR);
      case 'ready':
      case 'paused':
      case 'finished':
        return;
    }
  }

  async #giveUpUpload(batch: Batch): Promise<void> {
    const { clock } = this.services;
    const seen = this.#uploads.get(batch.id);
    if (seen?.version !== batch.version) this.#uploads.set(batch.id, { version: batch.version, since: clock.monotonic() });
    if (seen?.version !== batch.version || clock.monotonic() - seen.since < UPLOAD_PATIENCE_MS) return;
    const at = clock.now();
    const why = 'The upload broke off: nothing more came. Nothing of it is sent.';
    await this.services.ledger.transact((transaction) => moveBatch(transaction, batch, { to: 'aborted', actor: SYSTEM_ACTOR, at, why, change: brokenUpload(at) }));
  }

  /** What was parked while the batch was paused goes on. Nothing is parked for a batch that runs, so one look is enough. */
  async #unpark({ id, version }: Batch): Promise<void> {
    if (this.#unparked.get(id) === version) return;
    const parked = await this.services.ledger.reader.unsentOfBatch(id, true);
    for (let start = 0; start < parked.length; start += AT_ONCE) {
      if (this.#closed.signal.aborted) return;
      await this.#wakeUp(parked.slice(start, start + AT_ONCE));
    }
    this.#unparked.set(id, version);
  }

  async #wakeUp(ids: readonly string[]): Promise<void> {
    const { ledger, clock } = this.services;
    await ledger.transact(async (transaction) => {
      for (const id of ids) {
        const record = await transaction.cancellation(id);
        if (record?.cancellation.state !== 'queued' || record.cancellation.nextActionAt !== null) continue;
        if ((await batchGate(transaction, record.requesters)).kind !== 'open') continue;
        const now = clock.now();
        const event = changeEvent(record.cancellation, now, { why: 'Its batch goes on.' });
        // A person has just said so: how stale it is counts from here.
        await transaction.changeCancellation(record.cancellation, { nextActionAt: now, sendAfter: now, remark: null }, event);
      }
    });
  }

  async #finish({ id }: Batch): Promise<void> {
    const { ledger, clock } = this.services;
    if (await ledger.reader.hasUnfinishedItems(id)) return;
    await ledger.transact(async (transaction) => {
      const batch = await transaction.batch(id);
      if (batch?.state !== 'running' || (await transaction.hasUnfinishedItems(id))) return;
      const at = clock.now();
      await moveBatch(transaction, batch, { to: 'finished', actor: SYSTEM_ACTOR, at, why: null, change: { finishedAt: at } });
    });
  }
}

function forgetOthers(known: Map<string, unknown>, batches: readonly Batch[]): void {
  const ids = new Set(batches.map(({ id }) => id));
  for (const id of known.keys()) if (!ids.has(id)) known.delete(id);
}
