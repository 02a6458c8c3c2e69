import { injectable } from 'tsyringe';
import type { Batch, BatchItemRecord } from '../model/batch.ts';
import type { Result } from '../model/problem.ts';
import type { Page } from '../ports/ledger-queries.ts';

/** Which rows to list; each part narrows it further. */
export interface BatchItemListing {
  /** States of rows by name: `waiting`, `filed`, `invalid`, `duplicate`, `failed`, `withdrawn`. */
  readonly states?: readonly string[];
  /** Only filed rows whose cancellation is in one of these states, by name. */
  readonly outcomes?: readonly string[];
  readonly cursor?: string;
  /** 1 to 500; default 50. */
  readonly limit?: number;
}

/** A page of rows, with the batch whose state tells how waiting ones are shown. */
export interface BatchItemPage extends Page<BatchItemRecord> {
  readonly batch: Batch;
}

/** The rows of a batch in the order of the upload, each with its cancellation once it is filed. */
@injectable()
export class ListBatchItems {
  execute(batchId: string, listing: BatchItemListing): Promise<Result<BatchItemPage>> {
    return Promise.reject(new Error(`Not yet: ${batchId} ${listing.limit}`));
  }

  /** All rows, read page by page as the caller takes them: what a report is written from. */
  async *report(batchId: string): AsyncGenerator<BatchItemRecord> {
    yield await Promise.reject(new Error(`Not yet: ${batchId}`));
  }
}
