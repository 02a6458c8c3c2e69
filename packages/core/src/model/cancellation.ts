import type { Confirmation, FailureCode, RefusalCode, WarningCode } from './codes.ts';
import type { CancellationOptions } from './options.ts';
import type { ReasonCode } from './reasons.ts';
import type { CancellationState } from './states.ts';
import type { Target } from './target.ts';

/** Interactive work overtakes bulk. */
export const PRIORITIES = ['interactive', 'bulk'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Which remote system a cancellation was made for. When the configuration no longer matches, no call is made. */
export interface Origin {
  readonly provider: string;
  readonly baseUrl: string;
  /** The store, shop or tenant at the provider; null where there is only one. */
  readonly store: string | null;
}

export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  /** The next thing a person could do, such as `hold`. */
  readonly nextAction?: string;
}

export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly retryable: boolean;
}

export interface Warning {
  readonly code: WarningCode;
  readonly message: string;
}

/** A provider status we saw, kept because later answers are judged by what came before. */
export interface Observation {
  /** The provider's own status words by field. */
  readonly rawStatus: Readonly<Record<string, string | null>>;
  /** The provider's `updatedAt` at that moment, RFC 3339, where it tells. */
  readonly updatedAt?: string;
  /** When we saw it, milliseconds. */
  readonly seenAt: number;
}

/** What retention took out of a cancellation that has long been settled. */
export interface Compaction {
  /** When, milliseconds. */
  readonly at: number;
  /** How many events were removed. */
  readonly events: number;
  /** How many of them told of a change, by the id of the cancellation or follow-up that was changed. */
  readonly changes: Readonly<Record<string, number>>;
  /** SHA-256 over everything that was taken out, lower-case hex: a copy from a backup can be recognised by it. */
  readonly digest: string;
}

/** A durable request to stop one target, as the ledger holds it. Times are milliseconds since 1970. */
export interface Cancellation {
  /** `can_` and a ULID. */
  readonly id: string;
  readonly account: string;
  readonly origin: Origin;
  readonly target: Target;
  /** The reference as our text. */
  readonly reference: string;
  readonly orderNumber: string | null;
  /** The order number the requester expects; a read that shows another one fails the request. */
  readonly expectedOrderNumber: string | null;
  readonly state: CancellationState;
  /** Grows by one with every change; a conditional update names the version it saw. */
  readonly version: number;
  readonly priority: Priority;
  readonly reason: ReasonCode;
  readonly note: string | null;
  readonly options: CancellationOptions;
  readonly sendAfter: number | null;
  /** Claims carry the lane's epoch; 0 while nobody has claimed it. */
  readonly epoch: number;
  /** How many re-reads were made in this state; drives the growing pauses. */
  readonly step: number;
  readonly stateSince: number;
  /** When the engine has to act next; null when it has nothing to do. */
  readonly nextActionAt: number | null;
  /** Writes that may have taken effect. Capped. */
  readonly writes: number;
  /** Write calls made, the certainly-not-taken ones included. */
  readonly attempts: number;
  readonly confirmedBy: Confirmation | null;
  readonly alreadyCancelled: boolean;
  /** A person said *send again*: a read that shows the target active sends it once more, beyond the cap. */
  readonly sendAgain: boolean;
  /** A notification of the provider made it due: it is read as what is watched, and nobody waits for it. */
  readonly nudged?: boolean;
  readonly refusal: Refusal | null;
  readonly failure: Failure | null;
  readonly warnings: readonly Warning[];
  readonly statusBefore: Readonly<Record<string, string | null>> | null;
  readonly statusAfter: Readonly<Record<string, string | null>> | null;
  readonly observations: readonly Observation[];
  /** Why the state is what it is, in a sentence; shown with `unknown` and `needs_attention`. */
  readonly remark: string | null;
  readonly batch: string | null;
  readonly retryOf: string | null;
  readonly demo: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly settledAt: number | null;
  /** Absent while everything is there. */
  readonly compacted?: Compaction;
}
