import type { ListBatchItems } from '@countermand/core';
import { toBatchItemView, type BatchItemView } from '@countermand/core/model';
import { writeBatchReport } from '@countermand/host';
import { valueOf } from '../../cli/problem-error.ts';

/** The rows of a batch, one after the other as the ledger is read. */
export async function* localBatchRows(listBatchItems: Pick<ListBatchItems, 'execute' | 'report'>, id: string): AsyncIterable<BatchItemView> {
  const { batch } = valueOf(await listBatchItems.execute(id, { limit: 1 }));
  for await (const record of listBatchItems.report(id)) yield toBatchItemView(record, batch.state);
}

/** The same as a table. One is begun only for a batch that there is. */
export async function* localBatchReport(listBatchItems: Pick<ListBatchItems, 'execute' | 'report'>, id: string): AsyncIterable<string> {
  valueOf(await listBatchItems.execute(id, { limit: 1 }));
  yield* writeBatchReport(localBatchRows(listBatchItems, id));
}
