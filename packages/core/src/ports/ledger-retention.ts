import type { Attempt } from '../model/attempt.ts';
import type { Cancellation, Compaction } from '../model/cancellation.ts';
import type { NewEvent } from '../model/event.ts';
import type { Requester } from '../model/requester.ts';
import type { DossierEvent, InspectionPage } from './ledger-inspection.ts';
import type { CancellationChange, Seen } from './ledger.ts';
import type { IntakeKey, IntakeRecord } from './ledger-queries.ts';

export interface OlderCancellation {
  readonly id: string;
  /** Undefined where the row cannot be read: retention leaves it alone. */
  readonly cancellation: Cancellation | undefined;
}

/** The records of one cancellation as retention leaves them. What is not among them stays as it is. */
export interface CompactedRecords {
  readonly change: CancellationChange & { readonly compacted: Compaction };
  readonly requesters: readonly Requester[];
  readonly attempts: readonly Attempt[];
  readonly events: readonly DossierEvent[];
  /** Positions of events that go. */
  readonly removed: readonly number[];
}

export interface RetentionReader {
  /** Cancellations in order of id, the oldest first. */
  olderCancellations(page: InspectionPage): Promise<readonly OlderCancellation[]>;
  /** Idempotency keys in order, from just after `after`; undefined for the beginning. */
  intakesAfter(after: IntakeKey | undefined, limit: number): Promise<readonly IntakeRecord[]>;
  /** The last position of which an event was removed; 0 while all are there. A reader that resumes before it may miss some. */
  eventsRemovedThrough(): Promise<number>;
}

export interface RetentionWriter {
  /** Says whether it is this process's turn to go through the ledger: nobody has begun to within the last `everyMs`. */
  beginSweep(everyMs: number): Promise<boolean>;
  /** Rewrites a cancellation's records and removes events, if it is still as it was seen; says whether it was. */
  compactCancellation(seen: Seen, records: CompactedRecords, event: NewEvent): Promise<boolean>;
  forgetIntakes(keys: readonly IntakeKey[]): Promise<void>;
}
