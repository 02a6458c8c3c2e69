import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import type { Batch } from '../model/batch.ts';
import type { Clock } from '../model/clock.ts';
import { succeeded, type Result } from '../model/problem.ts';
import { CLOCK } from '../ports/tokens.ts';
import type { BatchRequest, BatchRow, BatchSettings } from './batch-request.ts';
import { checkRow, type CheckedRow, type RowRules } from './batch-row-check.ts';
import type { RequestContext } from './intake.ts';
import { BatchReceiver } from './receive-batch.ts';
import { unbrokenRows } from './row-chunks.ts';
import { sendTime } from './send-time.ts';

/** What became of an upload. */
export interface FiledBatch {
  readonly batch: Batch;
  /** The same upload was made before under this key; nothing was recorded now. */
  readonly replayed: boolean;
}

/**
 * Records an upload, row by row, durably. Wrong rows are recorded as such; the others are filed once the batch runs.
 * Nothing is sent before the whole upload is recorded; one that breaks (`rows` throws, `signal` aborts) is `aborted`,
 * answers `upload_incomplete`, and frees its key.
 */
@injectable()
export class FileBatch {
  constructor(
    @inject(BatchReceiver) private readonly receiver: BatchReceiver,
    @inject(AccountDirectory) private readonly accounts: AccountDirectory,
    @inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute({ rows, ...settings }: BatchRequest, context: RequestContext, signal?: AbortSignal): Promise<Result<FiledBatch>> {
    const sendAfter = batchSendTime(settings, this.clock.now());
    if (!sendAfter.ok) return sendAfter;
    const checked = checkedRows({ accounts: this.accounts, settings, sight: context.visibleTo }, rows);
    return this.receiver.receive({ settings, sendAfter: sendAfter.value, rows: checked, context, retryOf: null }, signal);
  }
}

/** The undo window begins when the batch does; only what was asked for is known before. */
export function batchSendTime({ sendAfter }: BatchSettings, now: number): Result<number | null> {
  return sendAfter === undefined ? succeeded(null) : sendTime(sendAfter, 0, now);
}

export async function* checkedRows(rules: RowRules, rows: AsyncIterable<BatchRow>): AsyncGenerator<CheckedRow> {
  for await (const row of unbrokenRows(rows)) yield checkRow(rules, row);
}
