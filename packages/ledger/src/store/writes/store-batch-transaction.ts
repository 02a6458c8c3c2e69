import type { BatchChange, BatchWriter, FiledBatchItem, KeyedBatchItem, Seen } from '@countermand/core';
import type { Batch, BatchItem, BatchItemProblem, Clock, NewBatchEvent } from '@countermand/core/model';
import { StoreReader } from '../reads/store-reader.ts';
import type { LedgerDatabase } from '../tables.ts';
import { changeBatch, insertBatch, insertBatchItems } from './batches/change-batch.ts';
import { failBatchItem, fileBatchItem } from './batches/settle-batch-item.ts';

/** Changes of batches, over a connection that has a transaction open. */
export class StoreBatchTransaction extends StoreReader implements BatchWriter {
  protected readonly clock: Clock;

  constructor(database: LedgerDatabase, clock: Clock) {
    super(database);
    this.clock = clock;
  }

  insertBatch(batch: Batch, event: NewBatchEvent): Promise<void> {
    return insertBatch(this.database, batch, event);
  }

  changeBatch(seen: Seen, change: BatchChange, event: NewBatchEvent): Promise<boolean> {
    return changeBatch(this.database, { seen, change, event, now: this.clock.now() });
  }

  insertBatchItems(seen: Seen, items: readonly KeyedBatchItem[], change: BatchChange, event: NewBatchEvent): Promise<boolean> {
    return insertBatchItems(this.database, items, { seen, change, event, now: this.clock.now() });
  }

  fileBatchItem(filed: FiledBatchItem): Promise<boolean> {
    return fileBatchItem(this.database, filed);
  }

  failBatchItem(item: Pick<BatchItem, 'batch' | 'number'>, problem: BatchItemProblem, event: NewBatchEvent): Promise<boolean> {
    return failBatchItem(this.database, item, { problem, event });
  }
}
