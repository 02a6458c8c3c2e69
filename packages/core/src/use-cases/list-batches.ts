import { injectable } from 'tsyringe';
import type { Batch } from '../model/batch.ts';
import type { Result } from '../model/problem.ts';
import type { Page } from '../ports/ledger-queries.ts';

/** Which batches to list; each part narrows it further. */
export interface BatchListing {
  /** States by name. */
  readonly states?: readonly string[];
  readonly cursor?: string;
  /** 1 to 500; default 50. */
  readonly limit?: number;
}

/** Batches, newest first. */
@injectable()
export class ListBatches {
  execute(listing: BatchListing): Promise<Result<Page<Batch>>> {
    return Promise.reject(new Error(`Not yet: ${listing.limit}`));
  }
}
