import type { Evidence } from './evidence.ts';
import type { Target } from './target.ts';

/** One write call to a provider: one request on the wire. */
export interface Attempt {
  /** `att_` and a ULID. */
  readonly id: string;
  readonly cancellationId: string;
  /** Set when this is a follow-up write, such as a hold. */
  readonly followUpId: string | null;
  readonly account: string;
  readonly target: Target;
  readonly operation: string;
  /** 1 for the first write of this cancellation or follow-up. */
  readonly number: number;
  readonly epoch: number;
  readonly startedAt: number;
  /** After this instant (deadline plus settle time) the write can no longer land. */
  readonly landsBefore: number;
  readonly finishedAt: number | null;
  /** Null while on the wire, or when its process died. */
  readonly outcome: AttemptOutcome | null;
  readonly evidence: Evidence | null;
  /** True once the effect is known: it took effect, certainly did not, or a read decided that was made when it could no longer land. */
  readonly resolved: boolean;
}

export const ATTEMPT_OUTCOMES = ['stopped', 'requested', 'held', 'refused', 'not_taken', 'ambiguous', 'lost'] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** Whether no answer says what became of it: until `landsBefore` it may still take effect. */
export function isUnanswered({ outcome }: Pick<Attempt, 'outcome'>): boolean {
  return outcome === null || outcome === 'ambiguous' || outcome === 'lost';
}
