import type { Batch, BatchItemRecord } from '../model/batch.ts';
import type { Result } from '../model/problem.ts';
import type { BatchRequest, BatchRow } from '../use-cases/batch-request.ts';
import { FileBatch, type FiledBatch } from '../use-cases/file-batch.ts';
import type { RequestContext } from '../use-cases/intake.ts';
import { ALICE } from './records.ts';
import type { TestCore } from './test-core.ts';

export const BATCH_ROUTE = 'POST /v1/batches';

export interface BatchHarness {
  /** Files rows as Alice under a key of its own, with whatever a test changes. Rows are references, or whole rows. */
  fileBatch(rows: BatchRequest['rows'] | readonly (BatchRow | string)[], changes?: Partial<BatchRequest>, context?: Partial<RequestContext>): Promise<Result<FiledBatch>>;
  batch(id: string): Promise<Batch>;
  items(id: string): Promise<readonly BatchItemRecord[]>;
}

/** What tests of batches ask of a core. */
export function batchHarness(core: TestCore): BatchHarness {
  let keys = 0;
  return {
    fileBatch(rows, changes = {}, context = {}) {
      const request = { reason: 'customer_request' as const, start: true, rows: Symbol.asyncIterator in rows ? rows : rowsOf(rows), ...changes };
      return core.container.resolve(FileBatch).execute(request, { actor: ALICE, idempotencyKey: `batch-key-${++keys}`, route: BATCH_ROUTE, ...context });
    },
    async batch(id) {
      const batch = await core.ledger.reader.batch(id);
      if (batch === undefined) throw new Error(`There is no ${id}.`);
      return batch;
    },
    items: (id) => core.ledger.reader.batchItems({ batchId: id, after: 0, limit: 1_000_000 }),
  };
}

/** Rows on lines 2, 3, 4 …, as in a file with a heading. */
export async function* rowsOf(rows: readonly (BatchRow | string)[]): AsyncGenerator<BatchRow> {
  for (const [index, row] of rows.entries()) {
    yield await Promise.resolve(typeof row === 'string' ? { line: index + 2, reference: row } : row);
  }
}

/** So many references of one account. */
export function references(count: number, account = 'acme', first = 1): string[] {
  return Array.from({ length: count }, (_, index) => `${account}:${first + index}`);
}
