import type { BatchState } from './batch-states.ts';
import type { Evidence } from './evidence.ts';
import type { Actor } from './requester.ts';
import type { CancellationState } from './states.ts';

export const EVENT_TYPES = [
  'cancellation.requested',
  'cancellation.joined',
  'cancellation.requester_withdrawn',
  'cancellation.state_changed',
  'cancellation.rescheduled',
  'cancellation.observed',
  'cancellation.warned',
  'cancellation.compacted',
  'attempt.started',
  'attempt.finished',
  'follow_up.created',
  'follow_up.state_changed',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** What is known of an event before the ledger gives it its position. */
export interface NewEvent {
  readonly type: EventType;
  readonly cancellationId: string;
  readonly account: string;
  readonly at: number;
  readonly actor: Actor;
  readonly reason: string | null;
  readonly from: CancellationState | null;
  readonly to: CancellationState | null;
  readonly evidence: Evidence | null;
  /** Small facts of the event, such as the attempt's id or the follow-up's state. No personal data. */
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
}

export const BATCH_EVENT_TYPES = ['batch.created', 'batch.rows_recorded', 'batch.state_changed', 'batch.item_failed', 'batch.closed'] as const;
export type BatchEventType = (typeof BATCH_EVENT_TYPES)[number];

/** The same of a batch: it tells of no single cancellation. */
export interface NewBatchEvent {
  readonly type: BatchEventType;
  readonly cancellationId: null;
  readonly batchId: string;
  /** Of the row it tells of; null where it tells of the batch as a whole. */
  readonly account: string | null;
  readonly at: number;
  readonly actor: Actor;
  readonly reason: string | null;
  readonly from: BatchState | null;
  readonly to: BatchState | null;
  readonly evidence: null;
  readonly data: NewEvent['data'];
}

/** An event in the ledger. Positions are given in commit order: a reader that resumes after one misses none. */
export type LedgerEvent = (NewEvent | NewBatchEvent) & { readonly position: number };
