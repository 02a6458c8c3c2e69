import { inject, injectable } from 'tsyringe';
import { AccountDirectory } from '../accounts/account-directory.ts';
import { NO_ROWS, type BatchItem } from '../model/batch.ts';
import type { Clock } from '../model/clock.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import type { Sight } from '../model/sight.ts';
import type { HttpClientFactory } from '../ports/http-client-factory.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, HTTP_CLIENT_FACTORY, LEDGER } from '../ports/tokens.ts';
import { MOST_BATCH_ROWS, MOST_SHOWN_ROWS, type BatchCheck, type BatchRequest } from './batch-request.ts';
import { countRows, distinctRows } from './distinct-rows.ts';
import { batchSendTime, checkedRows } from './file-batch.ts';
import { finishBy } from './finish-by.ts';
import { OrderTally } from './order-tally.ts';
import { rowChunks, UploadBroken } from './row-chunks.ts';

/** Makes every check of `FileBatch` and records nothing. Of all rows it keeps only what they would stop, to find duplicates. */
@injectable()
export class CheckBatch {
  constructor(
    @inject(AccountDirectory) private readonly accounts: AccountDirectory,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(HTTP_CLIENT_FACTORY) private readonly httpClients: HttpClientFactory,
  ) {}

  async execute({ rows, ...settings }: BatchRequest, signal?: AbortSignal, visibleTo?: Sight): Promise<Result<BatchCheck>> {
    const sendAfter = batchSendTime(settings, this.clock.now());
    if (!sendAfter.ok) return sendAfter;
    const known = new Map<string, number>();
    const problems: BatchItem[] = [];
    const orders = new OrderTally();
    let counts = NO_ROWS;
    try {
      for await (const chunk of rowChunks(checkedRows({ accounts: this.accounts, settings, sight: visibleTo }, rows), this.clock, signal)) {
        const keyed = distinctRows(chunk, { batch: '', after: counts.total, known });
        for (const { item, key } of keyed) {
          if (key !== null) known.set(key, item.line);
          if (item.state === 'waiting') orders.add(item);
          if (item.problem && problems.length < MOST_SHOWN_ROWS) problems.push(item);
        }
        counts = countRows(counts, keyed.map(({ item }) => item));
        if (counts.total > MOST_BATCH_ROWS) return failed('too_many_rows', `A batch has at most ${MOST_BATCH_ROWS} rows. Send several batches.`);
      }
    } catch (error) {
      if (!(error instanceof UploadBroken)) throw error;
      return failed('upload_incomplete', 'The upload broke off before its end, so it could not be checked. Send it again.', { retryable: true });
    }
    if (counts.total === 0) return failed('invalid_request', 'The upload has no rows.');
    const parts = { reader: this.ledger.reader, accounts: this.accounts, httpClients: this.httpClients };
    const running = { state: 'running', sendAfter: sendAfter.value } as const;
    return succeeded({
      rows: counts,
      orders: orders.all,
      finishBy: await finishBy(parts, running, { remainders: orders.remainders }, this.clock.now()),
      problems,
      more: counts.invalid + counts.duplicate - problems.length,
    });
  }
}
