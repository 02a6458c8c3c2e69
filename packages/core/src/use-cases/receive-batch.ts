import { inject, injectable } from 'tsyringe';
import type { CoreSettings } from '../accounts/configuration.ts';
import { DuplicateIntakeError } from '../errors/duplicate-intake-error.ts';
import { NO_ROWS, type Batch } from '../model/batch.ts';
import type { Clock } from '../model/clock.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import type { Ids } from '../ports/ids.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { IntakeKey } from '../ports/ledger-queries.ts';
import { CLOCK, CORE_SETTINGS, IDS, LEDGER, WAKER } from '../ports/tokens.ts';
import type { Waker } from '../ports/waker.ts';
import { batchEvent } from './batch-event.ts';
import { identityOf } from './caused-by.ts';
import { BatchFingerprint } from './batch-fingerprint.ts';
import { brokenUpload, moveBatch, startChange } from './batch-moves.ts';
import { MOST_BATCH_ROWS, type BatchSettings } from './batch-request.ts';
import type { CheckedRow } from './batch-row-check.ts';
import { countRows, distinctRows } from './distinct-rows.ts';
import type { FiledBatch } from './file-batch.ts';
import { intakeKey, type RequestContext } from './intake.ts';
import { rowChunks, UploadBroken } from './row-chunks.ts';
import { replayOfBatch } from './replay-batch.ts';

/** An upload that is to become a batch. */
export interface Upload {
  readonly settings: BatchSettings;
  /** Milliseconds; null for at once, or after the undo window. */
  readonly sendAfter: number | null;
  readonly rows: AsyncIterable<CheckedRow>;
  readonly context: RequestContext;
  readonly retryOf: string | null;
}

/** Records uploads. Until an upload has come to its own end nothing of it can run; one that breaks never does. */
@injectable()
export class BatchReceiver {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(IDS) private readonly ids: Ids,
    @inject(CORE_SETTINGS) private readonly settings: CoreSettings,
    @inject(WAKER) private readonly waker: Waker,
  ) {}

  async receive(upload: Upload, signal?: AbortSignal): Promise<Result<FiledBatch>> {
    const key = intakeKey(upload.context);
    if (!key.ok) return key;
    const receiving = new Receiving(upload, await this.ledger.reader.batchByKey(key.value));
    try {
      for await (const chunk of rowChunks(upload.rows, this.clock, signal)) {
        const stopped = await this.#take(receiving, chunk, key.value);
        if (stopped) return this.#broken(receiving, stopped);
      }
    } catch (error) {
      if (!(error instanceof UploadBroken)) throw error;
      const detail = `${error.message} Nothing of it is sent; send it again, under the same key if you like.`;
      return this.#broken(receiving, failed('upload_incomplete', detail, { retryable: true }));
    }
    return this.#end(receiving, signal);
  }

  /** Records some rows, or only takes their fingerprint where a twin came first. Answers why nothing more can be recorded. */
  async #take(receiving: Receiving, chunk: readonly CheckedRow[], key: IntakeKey): Promise<Failed | undefined> {
    receiving.note(chunk);
    if (receiving.twin) return undefined;
    if (receiving.count > MOST_BATCH_ROWS) return failed('too_many_rows', `A batch has at most ${MOST_BATCH_ROWS} rows. Send several batches.`);
    try {
      receiving.batch = await this.#record(receiving, chunk);
    } catch (error) {
      const twin = DuplicateIntakeError.isInstance(error) ? await this.ledger.reader.batchByKey(key) : undefined;
      if (!twin) throw error;
      receiving.twin = twin;
      return undefined;
    }
    if (receiving.batch) return undefined;
    return failed('upload_incomplete', 'The batch was aborted while it was received. Nothing of it is sent.', { retryable: true });
  }

  /** Answers the batch as it is then; undefined where somebody aborted it meanwhile. */
  #record({ upload, batch: known }: Receiving, rows: readonly CheckedRow[]): Promise<Batch | undefined> {
    const now = this.clock.now();
    const { actor } = upload.context;
    return this.ledger.transact(async (transaction) => {
      const batch = known ?? this.#newBatch(upload, now);
      if (!known) {
        await transaction.insertBatch(batch, batchEvent(batch, { type: 'batch.created', actor, at: now }, { reason: batch.reason, to: 'receiving', data: { retryOf: batch.retryOf } }));
      }
      const lines = await transaction.batchLines(batch.id, rows.flatMap(({ key }) => key ?? []));
      const items = distinctRows(rows, { batch: batch.id, after: batch.rows.total, known: lines });
      const counts = countRows(NO_ROWS, items.map(({ item }) => item));
      const change = { rows: countRows(batch.rows, items.map(({ item }) => item)), demo: batch.demo || rows.some(({ demo }) => demo) };
      const event = batchEvent(batch, { type: 'batch.rows_recorded', actor, at: now }, { data: { after: batch.rows.total, ...counts } });
      return (await transaction.insertBatchItems(batch, items, change, event)) ? transaction.batch(batch.id) : undefined;
    });
  }

  async #end(receiving: Receiving, signal: AbortSignal | undefined): Promise<Result<FiledBatch>> {
    const fingerprint = receiving.fingerprint.digest();
    if (receiving.twin) return replayOfBatch({ ledger: this.ledger, clock: this.clock }, receiving.twin, fingerprint, signal);
    const { batch, upload } = receiving;
    if (!batch) return failed('invalid_request', 'The upload has no rows. Nothing was recorded.');
    const { actor } = upload.context;
    const received = await this.ledger.transact(async (transaction) => {
      const at = this.clock.now();
      const change = { fingerprint, receivedAt: at };
      if (!(await moveBatch(transaction, batch, { to: 'ready', actor, at, why: null, change }))) return undefined;
      const ready = await transaction.batch(batch.id);
      if (!ready || !upload.settings.start) return ready;
      await moveBatch(transaction, ready, { to: 'running', actor, at, why: null, change: startChange(ready, this.settings.undoWindowSeconds, at) });
      return transaction.batch(batch.id);
    });
    if (!received) return failed('upload_incomplete', `${batch.id} was aborted while it was received. Nothing of it is sent.`, { retryable: true });
    if (received.state === 'running') for (const account of receiving.accounts) this.waker.wake(account);
    return succeeded({ batch: received, replayed: false });
  }

  async #broken({ batch, upload }: Receiving, problem: Failed): Promise<Failed> {
    if (batch) {
      const at = this.clock.now();
      const move = { to: 'aborted', actor: upload.context.actor, at, why: problem.problem.detail, change: brokenUpload(at) } as const;
      await this.ledger.transact((transaction) => moveBatch(transaction, batch, move));
    }
    return problem;
  }

  #newBatch({ settings, sendAfter, context, retryOf }: Upload, now: number): Batch {
    return {
      id: this.ids.next('bat'),
      state: 'receiving',
      version: 1,
      actor: identityOf(context.actor),
      route: context.route,
      idempotencyKey: context.idempotencyKey,
      holdsKey: true,
      fingerprint: null,
      name: settings.name ?? null,
      reason: settings.reason,
      note: settings.note ?? null,
      options: settings.options ?? {},
      sendAfter,
      retryOf,
      rows: NO_ROWS,
      demo: false,
      createdAt: now,
      updatedAt: now,
      receivedAt: null,
      startedAt: null,
      activeSince: null,
      finishedAt: null,
      remark: null,
    };
  }
}

type Failed = ReturnType<typeof failed>;

/** What is known of an upload while it goes by. */
class Receiving {
  readonly fingerprint: BatchFingerprint;
  readonly accounts = new Set<string>();
  count = 0;
  batch: Batch | undefined;

  constructor(
    readonly upload: Upload,
    /** The batch that holds the key already: the rows are only compared with it. */
    public twin: Batch | undefined,
  ) {
    this.fingerprint = new BatchFingerprint(upload.settings, upload.retryOf);
  }

  note(rows: readonly CheckedRow[]): void {
    this.count += rows.length;
    for (const row of rows) {
      this.fingerprint.row(row);
      if (row.account !== null) this.accounts.add(row.account);
    }
  }
}
