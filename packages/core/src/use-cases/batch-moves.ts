import type { Batch } from '../model/batch.ts';
import type { BatchState } from '../model/batch-states.ts';
import type { Actor } from '../model/requester.ts';
import type { BatchChange } from '../ports/batch-store.ts';
import type { LedgerTransaction } from '../ports/ledger.ts';
import { batchEvent } from './batch-event.ts';

export interface BatchMove {
  readonly to: BatchState;
  readonly actor: Actor;
  readonly at: number;
  /** Why, in a sentence; it also becomes the batch's remark. */
  readonly why: string | null;
  readonly change?: BatchChange;
}

/** Moves a batch to another state if nobody changed it since it was read; says whether it did. */
export function moveBatch(transaction: LedgerTransaction, batch: Batch, { to, actor, at, why, change = {} }: BatchMove): Promise<boolean> {
  const event = batchEvent(batch, { type: 'batch.state_changed', actor, at }, { from: batch.state, to, reason: why });
  return transaction.changeBatch(batch, { ...change, state: to, remark: why }, event);
}

/** What changes when a batch begins to run, or goes on: a person says so now, and how stale its rows are counts from here. */
export function startChange(batch: Batch, undoWindowSeconds: number, now: number): BatchChange {
  const undo = batch.startedAt === null && batch.sendAfter === null && undoWindowSeconds > 0;
  return { activeSince: now, startedAt: batch.startedAt ?? now, ...(undo && { sendAfter: now + undoWindowSeconds * 1_000 }) };
}

/** What changes when an upload breaks: nothing of it runs, and its key may be used again. */
export function brokenUpload(now: number): BatchChange {
  return { holdsKey: false, finishedAt: now };
}
