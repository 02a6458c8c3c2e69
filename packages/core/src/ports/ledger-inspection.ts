import type { Attempt } from '../model/attempt.ts';
import type { Cancellation } from '../model/cancellation.ts';
import type { NewEvent } from '../model/event.ts';
import type { FollowUp } from '../model/follow-up.ts';
import type { Requester } from '../model/requester.ts';
import type { IntakeRecord } from './ledger-queries.ts';

/**
 * What is wrong with a stored row itself: `missing` where others name it, `unreadable` where its body is not what we write,
 * `disagrees` where a column that repeats the body says something else. Detail names columns, never what a body holds.
 */
export interface Damage {
  readonly kind: 'missing' | 'unreadable' | 'disagrees';
  /** The row, such as `attempts att_…`. */
  readonly row: string;
  readonly detail: string;
}

/** An event of a cancellation, with its position. */
export type DossierEvent = NewEvent & { readonly position: number };

/** Everything the ledger holds of one cancellation, as of one moment. Rows that cannot be read are left out and told of. */
export interface Dossier {
  readonly id: string;
  /** Undefined where the row is missing or unreadable. */
  readonly cancellation: Cancellation | undefined;
  readonly requesters: readonly Requester[];
  /** In the order in which they were recorded. */
  readonly attempts: readonly Attempt[];
  readonly followUps: readonly FollowUp[];
  /** In commit order. */
  readonly events: readonly DossierEvent[];
  /** Other cancellations of the same target that the ledger counts as live; none, while law 4 holds. */
  readonly rivals: readonly string[];
  readonly damage: readonly Damage[];
}

/** Some dossiers, in order of id, and the id to go on after; null when these were the last. */
export interface DossierPage {
  readonly dossiers: readonly Dossier[];
  readonly next: string | null;
}

/** All attempts on one target that was written to more than once, whoever made them, in the order in which they were recorded. */
export interface TargetWrites {
  readonly targetKey: string;
  readonly attempts: readonly Attempt[];
}

/** How an inspection walks through the whole ledger: small pages, each of one moment. */
export interface InspectionPage {
  /** What the page before ended with; the empty text for the beginning. */
  readonly after: string;
  readonly limit: number;
}

/** What a check of the ledger reads. Changes nothing, and throws for nothing that a row holds. */
export interface LedgerInspection {
  /** Also tells of cancellations that are missing although events name them. */
  dossiers(page: InspectionPage): Promise<DossierPage>;
  dossier(id: string): Promise<Dossier | undefined>;
  /** In order of target key. Reads all attempts once for each page: ask for large ones. */
  repeatedWrites(page: InspectionPage): Promise<readonly TargetWrites[]>;
  /** Idempotency keys whose cancellation is not there (law 5). */
  danglingIntakes(limit: number): Promise<readonly IntakeRecord[]>;
}
