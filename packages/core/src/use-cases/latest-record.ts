import { failed, succeeded, type Result } from '../model/problem.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { LedgerReader } from '../ports/ledger.ts';

/** The cancellation as `reader` sees it now, or that there is none. */
export async function latestRecord(reader: LedgerReader, id: string): Promise<Result<CancellationRecord>> {
  const record = await reader.cancellation(id);
  return record ? succeeded(record) : failed('not_found', `There is no cancellation "${id}".`);
}
