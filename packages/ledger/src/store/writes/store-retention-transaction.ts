import type { CompactedRecords, IntakeKey, RetentionWriter, Seen } from '@countermand/core';
import type { NewEvent } from '@countermand/core/model';
import { findMark, setMark } from '../marks.ts';
import { prepared } from '../prepared.ts';
import { compactCancellation } from './compact-cancellation.ts';
import { StoreBatchTransaction } from './store-batch-transaction.ts';

const forgetIntake = prepared((database, { principal, route, key }: IntakeKey) =>
  database.deleteFrom('intakes').where('principal', '=', principal).where('route', '=', route).where('key', '=', key),
);

/** What retention does, over a connection that has a transaction open. */
export class StoreRetentionTransaction extends StoreBatchTransaction implements RetentionWriter {
  async beginSweep(everyMs: number): Promise<boolean> {
    const now = this.clock.now();
    const last = await findMark(this.database, 'retention_begun_at');
    // A clock that was set back must not put it off for ever.
    if (last !== undefined && last <= now && now - last < everyMs) return false;
    await setMark(this.database, 'retention_begun_at', now);
    return true;
  }

  compactCancellation(seen: Seen, records: CompactedRecords, event: NewEvent): Promise<boolean> {
    return compactCancellation(this.database, { seen, records, event, now: this.clock.now() });
  }

  async forgetIntakes(keys: readonly IntakeKey[]): Promise<void> {
    for (const key of keys) await forgetIntake(this.database, key);
  }
}
