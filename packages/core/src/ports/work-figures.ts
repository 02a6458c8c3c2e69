import type { FollowUpState } from '../model/follow-up.ts';
import type { WorkClass } from './ledger-queries.ts';

/** Nothing is counted further than this: a figure must never cost a walk over a million rows. */
export const MOST_COUNTED = 20_000;

/** How many cancellations in doubt are looked at for the longest doubt, from the one filed first. */
export const MOST_DOUBTS = 200;

/** What waits in one class of one account's lane, due now or later. Calls that are leaving are not among it. */
export interface QueueFigure {
  readonly workClass: WorkClass;
  /** At most `MOST_COUNTED`. */
  readonly waiting: number;
  /** When the first of it falls, or fell, due, milliseconds since 1970; null where nothing waits. */
  readonly firstDueAt: number | null;
}

/** Why a replacement is not held: not yet, given up, left on purpose, or none was found to hold. */
export const NOT_HELD = ['pending', 'failed', 'left', 'none'] as const;
export type NotHeld = (typeof NOT_HELD)[number];

/** The states of a follow-up that come to that. */
export const NOT_HELD_STATES: Readonly<Record<NotHeld, readonly FollowUpState[]>> = {
  pending: ['searching', 'pending', 'sending', 'unknown'],
  failed: ['failed'],
  left: ['left'],
  none: ['none'],
};

/** One account's work at one moment, for those who watch. */
export interface WorkFigures {
  readonly account: string;
  /** Every class, also those in which nothing waits. */
  readonly queue: readonly QueueFigure[];
  /** Rows of running batches that are not yet cancellations of their own; at most `MOST_COUNTED` of each batch. */
  readonly batchRows: number;
  /** Since when the longest doubt lasts (`unknown`), milliseconds since 1970; null without one. Of the first `MOST_DOUBTS` filed. */
  readonly unknownSince: number | null;
  /** Cancellations that a person has to look at; at most `MOST_COUNTED`. */
  readonly attention: number;
  /** Replacements that are not held, by the state of their hold; `none` was not found. Each at most `MOST_COUNTED`. */
  readonly notHeld: Readonly<Record<NotHeld, number>>;
}
