import type { Batch } from '../model/batch.ts';
import type { BatchEventType, NewBatchEvent } from '../model/event.ts';
import type { Actor } from '../model/requester.ts';
import { causedBy } from './caused-by.ts';

interface Happening {
  readonly type: BatchEventType;
  readonly actor: Actor;
  readonly at: number;
}

/** An event that tells of a batch. */
export function batchEvent(
  { id }: Pick<Batch, 'id'>,
  happening: Happening,
  more: Partial<Pick<NewBatchEvent, 'account' | 'reason' | 'from' | 'to' | 'data'>> = {},
): NewBatchEvent {
  return { ...happening, cancellationId: null, batchId: id, account: null, reason: null, from: null, to: null, evidence: null, ...more, ...causedBy(happening.actor, more.data) };
}
