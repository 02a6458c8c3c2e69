import type { HoldState } from './codes.ts';
import type { Target } from './target.ts';

/** A further write a cancellation owes after it ended: holding the order that replaced the stopped one. */
export interface FollowUp {
  /** `fol_` and a ULID. */
  readonly id: string;
  readonly cancellationId: string;
  readonly account: string;
  readonly kind: 'hold';
  /** Null until the replacement has been found. */
  readonly target: Target | null;
  readonly providerStatus: string | null;
  readonly state: FollowUpState;
  readonly version: number;
  readonly epoch: number;
  readonly step: number;
  readonly nextActionAt: number | null;
  readonly writes: number;
  readonly attempts: number;
  readonly remark: string | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/**
 * `searching`: the replacement is still to be found · `pending`: to be held · `sending`: its write is leaving ·
 * `unknown`: being re-read · `held`, `failed`, `left`: ends · `none`: there was no replacement after all.
 */
export const FOLLOW_UP_STATES = ['searching', 'pending', 'sending', 'unknown', 'held', 'failed', 'left', 'none'] as const;
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** The legal moves of a follow-up; a person may send a failed one again. */
export const FOLLOW_UP_MOVES: Readonly<Record<FollowUpState, readonly FollowUpState[]>> = {
  searching: ['pending', 'held', 'failed', 'left', 'none'],
  pending: ['sending', 'held', 'failed', 'left'],
  sending: ['held', 'failed', 'unknown', 'pending', 'left'],
  unknown: ['held', 'failed', 'pending', 'left'],
  held: [],
  failed: ['pending', 'searching'],
  left: [],
  none: [],
};

/** The hold as users see it; undefined when there is no replacement. */
export function holdState(state: FollowUpState): HoldState | undefined {
  switch (state) {
    case 'searching':
    case 'pending':
    case 'sending':
    case 'unknown':
      return 'pending';
    case 'held':
    case 'failed':
    case 'left':
      return state;
    case 'none':
      return undefined;
  }
}
