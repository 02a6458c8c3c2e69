import type { AttemptOutcome } from '../model/attempt.ts';
import type { Observation } from '../model/cancellation.ts';
import type { RefusalCode } from '../model/codes.ts';
import type { Evidence } from '../model/evidence.ts';

/** A write we made, as far as a verdict needs it. */
export interface PastAttempt {
  readonly operation: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  /** Null: its process died with the call on the wire. */
  readonly outcome: AttemptOutcome | null;
  readonly evidence: Evidence | null;
}

/** What we did and saw before the read that is judged. */
export interface History {
  readonly attempts: readonly PastAttempt[];
  /** Statuses seen earlier, oldest first. */
  readonly observations: readonly Observation[];
}

/** What a read says about what we did. */
export type Verdict =
  /** Stopped. With `replacementLikely`, the engine looks for the order that took its place. */
  | { readonly kind: 'stopped'; readonly replacementLikely: boolean }
  /** The provider is still deciding. */
  | { readonly kind: 'requested' }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly message: string; readonly nextAction?: string }
  /** Still going ahead: our writes, if they are over, did not take effect. */
  | { readonly kind: 'active' }
  /** On hold, as a follow-up wanted. */
  | { readonly kind: 'held' }
  /** Nothing can be concluded; a person decides if it stays so. The message says what was seen. */
  | { readonly kind: 'unclear'; readonly message: string };
