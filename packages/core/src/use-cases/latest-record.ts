import { failed, succeeded, type Result } from '../model/problem.ts';
import { asSeenBy, notThere, SEES_ALL, seesRecord, type Sight } from '../model/sight.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { LedgerReader } from '../ports/ledger.ts';

/** The cancellation as `reader` sees it now, or that there is none. One out of sight is none. */
export async function latestRecord(reader: LedgerReader, id: string, sight: Sight = SEES_ALL): Promise<Result<CancellationRecord>> {
  const record = await reader.cancellation(id);
  return record && seesRecord(sight, record) ? succeeded(record) : failed('not_found', notThere(`cancellation "${id}"`, sight));
}

/** The same to be shown: without what is not for this sight. Nothing is decided by it. */
export async function shownRecord(reader: LedgerReader, id: string, sight: Sight = SEES_ALL): Promise<Result<CancellationRecord>> {
  const found = await latestRecord(reader, id, sight);
  return found.ok ? succeeded(asSeenBy(sight, found.value)) : found;
}
