import { succeeded, type Result } from '../model/problem.ts';
import { filterWithin, SEES_ALL, type Sight } from '../model/sight.ts';
import type { LedgerReader } from '../ports/ledger.ts';
import { latestBatch } from '../use-cases/latest-batch.ts';
import { latestRecord } from '../use-cases/latest-record.ts';

/** Which events somebody asks for: of one cancellation, of one batch with its cancellations, or all, of some accounts. */
export interface WantedEvents {
  readonly cancellationId?: string;
  readonly batchId?: string;
  /** Only these accounts; all when absent. */
  readonly accounts?: readonly string[] | undefined;
  /** Who asks; default: who sees all. */
  readonly visibleTo?: Sight;
}

/** The same, kept within what they may see. */
export interface EventScope {
  readonly cancellationId?: string;
  readonly batchId?: string;
  /** Events of a batch as a whole belong to no account: without a batch of its own, a list of accounts has none of them. All when absent. */
  readonly accounts?: readonly string[];
  /** Canonical references: only cancellations of these. All when absent. */
  readonly references?: readonly string[];
  /** Who others are is not shown to who sees only a part. */
  readonly sight: Sight;
}

/** What of it the asker may see: the cancellation or batch itself with all that happens to it, or else their accounts and references. */
export async function scopeOf(reader: LedgerReader, { cancellationId, batchId, accounts, visibleTo: sight = SEES_ALL }: WantedEvents): Promise<Result<EventScope>> {
  const asked = { sight, ...(accounts && { accounts }) };
  if (cancellationId !== undefined) {
    const found = await latestRecord(reader, cancellationId, sight);
    return found.ok ? succeeded({ ...asked, cancellationId }) : found;
  }
  if (batchId !== undefined) {
    const found = await latestBatch(reader, batchId, sight);
    return found.ok ? succeeded({ ...asked, batchId }) : found;
  }
  return succeeded({ sight, ...filterWithin(sight, accounts) });
}
