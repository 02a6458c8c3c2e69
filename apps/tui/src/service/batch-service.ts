import type { BatchItemListing, BatchListing, BatchSettings, CheckedOrders } from '@countermand/core';
import type { BatchItemView, BatchRowCounts, BatchView } from '@countermand/core/model';
import type { BatchFile } from '../batch/batch-file.ts';
import type { Answer } from './answer.ts';
import type { ListPage } from './service.ts';

/** Stops of many orders at once. A wrong file as a whole is a problem as well, with the file's name in its detail. */
export interface BatchService {
  /** Makes every check of a file and records nothing. */
  check(file: BatchFile, settings: BatchSettings, signal?: AbortSignal): Promise<Answer<BatchCheckView>>;
  /** Records the whole file durably, or finds the batch that it became before under this key. A file that has changed since it was checked is refused. */
  file(upload: BatchUpload, signal?: AbortSignal): Promise<Answer<FiledBatchView>>;
  /** With where it stands. */
  get(id: string, signal?: AbortSignal): Promise<Answer<BatchView>>;
  /** Newest first. */
  list(query: Omit<BatchListing, 'visibleTo'>, signal?: AbortSignal): Promise<Answer<ListPage<BatchView>>>;
  /** A page of rows, in the order of the file. */
  items(id: string, query: BatchItemQuery, signal?: AbortSignal): Promise<Answer<ListPage<BatchItemView>>>;
  /** Every row as it is now, in the order of the file and as it is taken: there may be hundreds of thousands. Throws `ProblemError` where it cannot be had. */
  rows(id: string, signal?: AbortSignal): AsyncIterable<BatchItemView>;
  /** Every row as a table, in pieces: what `GET /v1/batches/{id}/report.csv` answers, its byte-order mark included. Throws as `rows` does. */
  report(id: string, signal?: AbortSignal): AsyncIterable<string>;
  pause(id: string): Promise<Answer<BatchView>>;
  resume(id: string): Promise<Answer<BatchView>>;
  abort(id: string): Promise<Answer<BatchView>>;
  /** Files a new batch of the rows that failed. */
  retry(id: string, idempotencyKey: string, signal?: AbortSignal): Promise<Answer<BatchView>>;
  /** As `Service.work`, for a batch: its rows are filed and worked, and nothing else is. */
  work(id: string, accounts: readonly string[]): () => Promise<void>;
}

export interface BatchUpload {
  readonly file: BatchFile;
  readonly settings: BatchSettings;
  /** SHA-256 of the file as it was checked. */
  readonly digest: string;
  readonly idempotencyKey: string;
}

/** Which rows, of what became of them. */
export type BatchItemQuery = Omit<BatchItemListing, 'visibleTo'>;

/** What `POST /v1/batches?validate=only` answers, and the digest of what was checked. */
export interface BatchCheckView {
  readonly rows: BatchRowCounts;
  /** The good rows by account and kind of target. */
  readonly orders: readonly CheckedOrders[];
  /** When it would be through if it began now; RFC 3339. */
  readonly finishBy?: string;
  readonly blankLines: number;
  /** The wrong rows, the first of them. */
  readonly problems: readonly BatchItemView[];
  /** How many more wrong rows there are. */
  readonly more: number;
  readonly digest: string;
}

export interface FiledBatchView {
  readonly batch: BatchView;
  /** It was filed before. */
  readonly replayed: boolean;
}
