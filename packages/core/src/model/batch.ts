import type { BatchItemState, BatchState } from './batch-states.ts';
import type { CancellationOptions } from './options.ts';
import type { ProblemCode } from './problem.ts';
import type { ReasonCode } from './reasons.ts';
import type { Actor } from './requester.ts';
import type { CancellationState } from './states.ts';
import type { Target } from './target.ts';
import type { CancellationRecord } from './view.ts';

/** How many rows an upload had: `accepted` are those to be filed. The last three add up to `total`. */
export interface BatchRowCounts {
  readonly total: number;
  readonly accepted: number;
  readonly invalid: number;
  readonly duplicate: number;
}

export const NO_ROWS: BatchRowCounts = { total: 0, accepted: 0, invalid: 0, duplicate: 0 };

/** Many cancellations filed together, as the ledger holds it. Times are milliseconds since 1970. */
export interface Batch {
  /** `bat_` and a ULID. */
  readonly id: string;
  readonly state: BatchState;
  /** Grows by one with every change; a conditional update names the version it saw. */
  readonly version: number;
  /** Who filed it; every cancellation of it has this requester. */
  readonly actor: Actor;
  readonly route: string;
  readonly idempotencyKey: string;
  /** False once an upload broke: its key may be used again. */
  readonly holdsKey: boolean;
  /** SHA-256 over the canonical meaning, lower-case hex; null until everything was received. */
  readonly fingerprint: string | null;
  readonly name: string | null;
  /** Of rows that bring none. */
  readonly reason: ReasonCode;
  readonly note: string | null;
  readonly options: CancellationOptions;
  /** Nothing is filed before it; null for at once. */
  readonly sendAfter: number | null;
  /** The batch whose failed rows this one tries again. */
  readonly retryOf: string | null;
  readonly rows: BatchRowCounts;
  /** True when it has a row of a demo account. */
  readonly demo: boolean;
  readonly createdAt: number;
  /** While `receiving`, when rows were last recorded. */
  readonly updatedAt: number;
  readonly receivedAt: number | null;
  /** When it first ran. */
  readonly startedAt: number | null;
  /** When it last began to run: how stale its rows are counts from here. */
  readonly activeSince: number | null;
  /** When nothing was left to do. An aborted batch has it once everything unsent was taken back. */
  readonly finishedAt: number | null;
  /** Why it is what it is, in a sentence. */
  readonly remark: string | null;
}

/** Why a row is not filed. */
export interface BatchItemProblem {
  readonly code: ProblemCode;
  readonly message: string;
}

/** One row of a batch. */
export interface BatchItem {
  readonly batch: string;
  /** From 1, in the order of the upload. */
  readonly number: number;
  /** Where it stood in the upload, for people: the line of a file, or the position in a list. */
  readonly line: number;
  /** Null where the row names no account that could be understood. */
  readonly account: string | null;
  /** Null for a row that is not valid, and for a merchant number that was not searched for yet. */
  readonly target: Target | null;
  /** Canonical; as written where the row is not valid. */
  readonly reference: string;
  readonly merchantNumber: string | null;
  /** The order number that is expected. */
  readonly orderNumber: string | null;
  readonly reason: ReasonCode;
  readonly note: string | null;
  readonly state: BatchItemState;
  readonly cancellationId: string | null;
  /** The order was being stopped already; this row joined in. */
  readonly joined: boolean;
  readonly problem: BatchItemProblem | null;
  /** The cancellation this row tries again. */
  readonly retryOf: string | null;
}

/** A row with its cancellation, once it is filed. */
export interface BatchItemRecord {
  readonly item: BatchItem;
  readonly record: CancellationRecord | undefined;
}

/** What is left to do of a batch in one account. */
export interface BatchRemainder {
  readonly account: string;
  /** Rows not filed yet. */
  readonly waiting: number;
  /** Its own cancellations that are `scheduled` or `queued`. */
  readonly unsent: number;
  /** Its own cancellations that left and are not settled. */
  readonly underWay: number;
}

/** Where a batch stands. */
export interface BatchProgress {
  readonly items: Readonly<Record<BatchItemState, number>>;
  /** Of the filed rows, those that joined a stop included. */
  readonly cancellations: Readonly<Record<CancellationState, number>>;
  /** Its own cancellations that settled since the instant asked for. */
  readonly settledSince: number;
  readonly remainders: readonly BatchRemainder[];
}
