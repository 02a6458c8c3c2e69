import type { LedgerEvent } from '../model/event.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { CancellationsById, EventStretch } from './event-stretch.ts';

/** Which events somebody follows: of one cancellation, of one batch with its cancellations, or all; and what of it they may see. */
export interface EventScope {
  readonly cancellationId?: string;
  readonly batchId?: string;
  /** Events of a batch as a whole belong to no account: without a batch of its own, a list of accounts has none of them. All when absent. */
  readonly accounts?: readonly string[];
  /** Canonical references: only cancellations of these. All when absent. */
  readonly references?: readonly string[];
}

/** The events of a stretch that are after `position` and within the scope. */
export async function eventsWithin(scope: EventScope, stretch: EventStretch, position: number): Promise<readonly LedgerEvent[]> {
  const near = stretch.events.filter((event) => event.position > position && isNear(scope, event));
  if (near.length === 0 || (scope.batchId === undefined && scope.references === undefined)) return near;
  const known = await stretch.cancellations();
  return near.filter((event) => isWithin(scope, event, known));
}

/** As far as an event itself tells. */
function isNear({ cancellationId, batchId, accounts }: EventScope, event: LedgerEvent): boolean {
  if (cancellationId !== undefined && event.cancellationId !== cancellationId) return false;
  if (accounts === undefined) return true;
  return event.account === null ? batchId !== undefined : accounts.includes(event.account);
}

function isWithin({ batchId, references }: EventScope, event: LedgerEvent, known: CancellationsById): boolean {
  if (event.cancellationId === null) return references === undefined && (batchId === undefined || event.batchId === batchId);
  const record = known.get(event.cancellationId);
  if (record === undefined) return false;
  return (references?.includes(record.cancellation.reference) ?? true) && (batchId === undefined || belongsTo(record, batchId));
}

/** Filed by the batch, or joined by it. */
function belongsTo({ cancellation, requesters }: CancellationRecord, batchId: string): boolean {
  return cancellation.batch === batchId || requesters.some(({ batch }) => batch === batchId);
}
