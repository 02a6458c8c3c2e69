import type { BatchFilter, BatchItemQuery, BatchReader, IntakeKey, KeyedBatchItem, Page } from '@countermand/core';
import type { Batch, BatchItemRecord, BatchProgress, BatchState } from '@countermand/core/model';
import type { LedgerDatabase } from '../tables.ts';
import { batchProgress } from './batches/batch-progress.ts';
import { countUnsent, hasUnfinishedItems, unsentOfBatch } from './batches/batch-work.ts';
import { batchItems, batchLines, waitingBatchItems } from './batches/find-batch-items.ts';
import { findBatch, findBatchByKey, listBatches, openBatches } from './batches/find-batches.ts';

/** What the ledger tells of batches, over one connection. */
export class StoreBatchReader implements BatchReader {
  protected readonly database: LedgerDatabase;

  constructor(database: LedgerDatabase) {
    this.database = database;
  }

  batch(id: string): Promise<Batch | undefined> {
    return findBatch(this.database, id);
  }

  batchByKey(key: IntakeKey): Promise<Batch | undefined> {
    return findBatchByKey(this.database, key);
  }

  listBatches(filter: BatchFilter): Promise<Page<Batch>> {
    return listBatches(this.database, filter);
  }

  openBatches(states: readonly BatchState[]): Promise<readonly Batch[]> {
    return openBatches(this.database, states);
  }

  batchItems(query: BatchItemQuery): Promise<readonly BatchItemRecord[]> {
    return batchItems(this.database, query);
  }

  batchLines(batchId: string, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
    return batchLines(this.database, batchId, keys);
  }

  batchProgress(id: string, since: number): Promise<BatchProgress> {
    return batchProgress(this.database, id, since);
  }

  waitingBatchItems(batchId: string, account: string, limit: number): Promise<readonly KeyedBatchItem[]> {
    return waitingBatchItems(this.database, batchId, account, limit);
  }

  countUnsent(batchId: string, account: string): Promise<number> {
    return countUnsent(this.database, batchId, account);
  }

  unsentOfBatch(batchId: string, parked = false): Promise<readonly string[]> {
    return unsentOfBatch(this.database, batchId, parked);
  }

  hasUnfinishedItems(batchId: string): Promise<boolean> {
    return hasUnfinishedItems(this.database, batchId);
  }
}
