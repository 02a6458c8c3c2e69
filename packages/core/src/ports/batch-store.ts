import type { Batch, BatchItem, BatchItemProblem, BatchItemRecord, BatchProgress } from '../model/batch.ts';
import type { BatchItemState, BatchState } from '../model/batch-states.ts';
import type { NewBatchEvent } from '../model/event.ts';
import type { IntakeKey, Page } from './ledger-queries.ts';

/** Which row a change expects. */
interface SeenBatch {
  readonly id: string;
  readonly version: number;
}

export interface BatchFilter {
  readonly states?: readonly BatchState[];
  /** Only those that this principal filed. */
  readonly principal?: string;
  readonly cursor?: string;
  readonly limit: number;
}

export interface BatchItemQuery {
  readonly batchId: string;
  readonly states?: readonly BatchItemState[];
  /** Rows after this number; 0 for the beginning. */
  readonly after: number;
  readonly limit: number;
}

/** What the ledger tells of batches. */
export interface BatchReader {
  batch(id: string): Promise<Batch | undefined>;
  /** The batch that holds this idempotency key. */
  batchByKey(key: IntakeKey): Promise<Batch | undefined>;
  /** Newest first. Throws `InvalidCursorError` for a cursor it did not give out. */
  listBatches(filter: BatchFilter): Promise<Page<Batch>>;
  /** Batches in these states that have not come to rest (`finishedAt` is null), oldest first. */
  openBatches(states: readonly BatchState[]): Promise<readonly Batch[]>;
  /** In the order of their numbers. */
  batchItems(query: BatchItemQuery): Promise<readonly BatchItemRecord[]>;
  /** The lines on which these keys stand in the batch already, by key. */
  batchLines(batchId: string, keys: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** `since`: from when on settled cancellations are counted, milliseconds. */
  batchProgress(id: string, since: number): Promise<BatchProgress>;
  /** Rows of one account that wait to be filed, in the order of their numbers. */
  waitingBatchItems(batchId: string, account: string, limit: number): Promise<readonly KeyedBatchItem[]>;
  /** How many of the batch's own cancellations of one account are `scheduled` or `queued`. */
  countUnsent(batchId: string, account: string): Promise<number>;
  /** Ids of `scheduled` and `queued` cancellations that the batch filed or joined; with `parked`, only those that nobody will look at by themselves. */
  unsentOfBatch(batchId: string, parked?: boolean): Promise<readonly string[]>;
  /** Whether a row waits, or a cancellation that it filed or joined is live and awaits no person. */
  hasUnfinishedItems(batchId: string): Promise<boolean>;
}

export type BatchChange = Partial<
  Pick<
    Batch,
    'state' | 'holdsKey' | 'fingerprint' | 'sendAfter' | 'rows' | 'demo' | 'receivedAt' | 'startedAt' | 'activeSince' | 'finishedAt' | 'remark'
  >
>;

/** A row with the key that is unique in its batch: the target's, or the merchant number's. Null where the row is not to be filed. */
export interface KeyedBatchItem {
  readonly item: BatchItem;
  readonly key: string | null;
}

export type FiledBatchItem = Pick<BatchItem, 'batch' | 'number' | 'target' | 'reference'> & {
  readonly cancellationId: string;
  readonly joined: boolean;
};

/** Every mutator takes the event that tells of it (law 9). */
export interface BatchWriter {
  /** Throws `DuplicateIntakeError` when another batch holds the key. */
  insertBatch(batch: Batch, event: NewBatchEvent): Promise<void>;
  /** Changes a batch if its version is still the one seen; says whether it did. An illegal move throws `IllegalMoveError`. */
  changeBatch(seen: SeenBatch, change: BatchChange, event: NewBatchEvent): Promise<boolean>;
  /** Records rows together with the change they make to their batch; nothing is recorded unless its version is still the one seen. */
  insertBatchItems(seen: SeenBatch, items: readonly KeyedBatchItem[], change: BatchChange, event: NewBatchEvent): Promise<boolean>;
  /** A waiting row has become a cancellation, or joined one: the event of that one tells of it. Says whether it was waiting. */
  fileBatchItem(filed: FiledBatchItem): Promise<boolean>;
  /** A waiting row cannot be filed. Says whether it was waiting. */
  failBatchItem(item: Pick<BatchItem, 'batch' | 'number'>, problem: BatchItemProblem, event: NewBatchEvent): Promise<boolean>;
}
