import type { Batch } from '../model/batch.ts';
import { failed, succeeded, type Result } from '../model/problem.ts';
import type { LedgerReader } from '../ports/ledger.ts';

/** The batch as `reader` sees it now, or that there is none. */
export async function latestBatch(reader: LedgerReader, id: string): Promise<Result<Batch>> {
  const batch = await reader.batch(id);
  return batch ? succeeded(batch) : failed('not_found', `There is no batch "${id}".`);
}
