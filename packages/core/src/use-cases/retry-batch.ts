import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import type { Batch, BatchItem } from '../model/batch.ts';
import { failed, type Result } from '../model/problem.ts';
import type { Sight } from '../model/sight.ts';
import type { Ledger } from '../ports/ledger.ts';
import { LEDGER } from '../ports/tokens.ts';
import type { BatchRow, BatchSettings } from './batch-request.ts';
import { checkRow, type CheckedRow } from './batch-row-check.ts';
import type { FiledBatch } from './file-batch.ts';
import { intakeKey, type RequestContext } from './intake.ts';
import { latestBatch } from './latest-batch.ts';
import { BatchReceiver } from './receive-batch.ts';

/** Rows read at a time. */
const PAGE = 500;

/**
 * Files what failed of a batch once more, as a new batch that runs at once: rows that could not be filed, and those whose
 * cancellation ended `failed`; the new cancellations name the old ones (`retryOf`).
 */
@injectable()
export class RetryBatch {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(AccountDirectory) private readonly accounts: AccountDirectory,
    @inject(BatchReceiver) private readonly receiver: BatchReceiver,
  ) {}

  async execute(id: string, context: RequestContext, signal?: AbortSignal): Promise<Result<FiledBatch>> {
    const key = intakeKey(context);
    if (!key.ok) return key;
    const found = await latestBatch(this.ledger.reader, id, context.visibleTo);
    if (!found.ok) return found;
    const batch = found.value;
    const { state, finishedAt } = batch;
    if (finishedAt === null) return failed('state_conflict', `${id} is ${state} and not over: what failed of it is not known yet. Retry it when it is finished, or abort it first.`);
    const first = await this.#failedRows(batch).next();
    if (first.done) return failed('state_conflict', `Nothing of ${id} failed: there is nothing to retry.`);
    const settings = settingsOf(batch);
    return this.receiver.receive({ settings, sendAfter: null, rows: this.#rows(batch, settings, context.visibleTo), context, retryOf: id }, signal);
  }

  async *#rows(batch: Batch, settings: BatchSettings, sight?: Sight): AsyncGenerator<CheckedRow> {
    for await (const { row, retryOf } of this.#failedRows(batch)) yield { ...checkRow({ accounts: this.accounts, settings, sight }, row), retryOf };
  }

  async *#failedRows({ id }: Batch): AsyncGenerator<{ readonly row: BatchRow; readonly retryOf: string | null }> {
    for (let after = 0; ; ) {
      const page = await this.ledger.reader.batchItems({ batchId: id, states: ['filed', 'failed'], after, limit: PAGE });
      for (const { item, record } of page) {
        if (item.state === 'failed' || record?.cancellation.state === 'failed') yield { row: rowOf(item), retryOf: item.cancellationId };
      }
      if (page.length < PAGE) return;
      after = page.at(-1)?.item.number ?? after;
    }
  }
}

function settingsOf({ name, reason, note, options }: Batch): BatchSettings {
  return { reason, options, start: true, ...(name !== null && { name }), ...(note !== null && { note }) };
}

function rowOf({ line, account, target, reference, reason, note, orderNumber }: BatchItem): BatchRow {
  const details = { line, reason, ...(note !== null && { note }), ...(orderNumber !== null && { orderNumber }) };
  if (account === null || target === null) return { ...details, reference };
  return { ...details, account, kind: target.kind, id: target.id };
}
