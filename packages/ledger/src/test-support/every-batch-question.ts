import type { LedgerReader, LedgerTransaction } from '@countermand/core';
import { aBatch, aBatchEvent, aBatchItem, insertBatch } from './batch-fixtures.ts';
import { START } from './fixtures.ts';

/** Every question about batches. */
export async function askEverythingOfBatches(reader: LedgerReader): Promise<void> {
  await reader.batch('bat_1');
  await reader.batchByKey({ principal: 'p', route: 'r', key: 'k' });
  for (const states of [undefined, ['running' as const, 'paused' as const]]) {
    const { nextCursor } = await reader.listBatches({ limit: 1, ...(states && { states }) });
    await reader.listBatches({ limit: 1, cursor: nextCursor ?? 'WzEsIjEiXQ', ...(states && { states }) });
  }
  await reader.listBatches({ limit: 1, principal: 'p', states: ['running'] });
  await reader.openBatches(['running']);
  await reader.batchItems({ batchId: 'bat_1', after: 1, limit: 5 });
  await reader.batchItems({ batchId: 'bat_1', states: ['failed', 'filed'], after: 1, limit: 5 });
  await reader.batchLines('bat_1', ['a', 'b']);
  await reader.batchProgress('bat_1', START);
  await reader.waitingBatchItems('bat_1', 'a', 5);
  await reader.countUnsent('bat_1', 'a');
  await reader.unsentOfBatch('bat_1', true);
  await reader.hasUnfinishedItems('bat_1');
  await reader.listEvents({ after: 1, limit: 5, batchId: 'bat_1' });
}

/** Every change of batches; what runs in the end has a row that waits. */
export async function changeEverythingOfBatches(transaction: LedgerTransaction): Promise<void> {
  const batch = aBatch({ state: 'ready' });
  const items = [1, 2, 3].map((number) => aBatchItem(batch, number, { account: 'a' }));
  const inserted = await insertBatch(transaction, batch, items);
  await transaction.changeBatch(inserted, { state: 'running', activeSince: START }, aBatchEvent(batch));
  await transaction.fileBatchItem({ batch: batch.id, number: 1, target: null, reference: 'a:1', cancellationId: 'can_1', joined: true });
  await transaction.failBatchItem({ batch: batch.id, number: 2 }, { code: 'stale', message: 'x' }, aBatchEvent(batch));
}
