import type { CancellationState } from '../model/states.ts';

export interface Page<T> {
  readonly items: readonly T[];
  /** Opaque; stable while rows are added. Null on the last page. */
  readonly nextCursor: string | null;
}

export interface CancellationFilter {
  readonly states?: readonly CancellationState[];
  readonly accounts?: readonly string[];
  /** Exactly this reference. */
  readonly reference?: string;
  /** Any of these references; none for an empty list. */
  readonly references?: readonly string[];
  readonly targetKey?: string;
  /** Filed by this batch, or joined by it. */
  readonly batch?: string;
  /** Only what a person has to look at: `needs_attention`, or a replacement whose hold failed, or a contradiction. */
  readonly attention?: boolean;
  /** Only those that owe, or owed, a hold of the order that took their place, and have none: not yet, failed, left on purpose, or nothing found to hold. */
  readonly replacement?: 'not_held';
  readonly cursor?: string;
  readonly limit: number;
}

export interface EventQuery {
  /** Position to resume from; events after it are listed. 0 for the beginning. */
  readonly after: number;
  readonly cancellationId?: string;
  /** Of this batch, and of the cancellations that it filed or joined. */
  readonly batchId?: string;
  /** Events of a batch as a whole belong to no account. */
  readonly accounts?: readonly string[];
  readonly limit: number;
}

/** The classes of work in a lane, most urgent first. */
export const WORK_CLASSES = ['interactive_stop', 'follow_up', 'unknown', 'bulk_stop', 'watching'] as const;
export type WorkClass = (typeof WORK_CLASSES)[number];

export interface DueWorkQuery {
  readonly account: string;
  /** Milliseconds; work whose `nextActionAt` is at or before it is due. */
  readonly now: number;
  /** At most so many of each class. Rows in `sending` are due whatever their time, and may come on top. */
  readonly limit: number;
  /** Leaves out the rows in `sending`: who works a lane has most of them in hand. */
  readonly withoutLeaving?: boolean;
  /** Only work of these cancellations: a short-lived command works nothing else. */
  readonly cancellationIds?: readonly string[];
  /** Only work of these classes. */
  readonly workClasses?: readonly WorkClass[];
}

export type DueWork =
  | { readonly kind: 'cancellation'; readonly workClass: WorkClass; readonly id: string }
  | { readonly kind: 'follow_up'; readonly workClass: WorkClass; readonly id: string; readonly cancellationId: string };

/** Idempotency keys are scoped to principal and route. */
export interface IntakeKey {
  readonly principal: string;
  readonly route: string;
  readonly key: string;
}

export interface IntakeRecord extends IntakeKey {
  /** SHA-256 over the canonical meaning of the request, lower-case hex. */
  readonly fingerprint: string;
  readonly cancellationId: string;
  readonly joined: boolean;
  readonly createdAt: number;
}
