import type { Batch } from '../model/batch.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import { notThere, SEES_ALL, seesBatch, type Sight } from '../model/sight.ts';
import type { LedgerReader } from '../ports/ledger.ts';

/** The batch as `reader` sees it now, or that there is none. One out of sight is none. */
export async function latestBatch(reader: LedgerReader, id: string, sight: Sight = SEES_ALL): Promise<Result<Batch>> {
  const batch = await reader.batch(id);
  return batch && seesBatch(sight, batch) ? succeeded(batch) : failed('not_found', notThere(`batch "${id}"`, sight));
}
