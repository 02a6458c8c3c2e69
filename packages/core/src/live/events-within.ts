import type { LedgerEvent } from '../model/event.ts';
import { eventAsSeenBy } from '../model/sight.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { EventScope } from './event-scope.ts';
import type { CancellationsById, EventStretch } from './event-stretch.ts';

/** The events of a stretch that are after `position` and within the scope, as they may be seen. */
export async function eventsWithin(scope: EventScope, stretch: EventStretch, position: number): Promise<readonly LedgerEvent[]> {
  const near = stretch.events.filter((event) => event.position > position && isNear(scope, event));
  return asSeen(scope, near.length > 0 && isNarrow(scope) ? await onlyWithin(scope, near, stretch) : near);
}

/** Events that were found by the scope, as they may be seen. */
export function asSeen({ accounts, sight }: EventScope, events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  const within = accounts === undefined ? events : events.filter(({ account }) => account === null || accounts.includes(account));
  return within.map((event) => eventAsSeenBy(sight, event));
}

/** What an event itself does not tell has to be looked up. */
function isNarrow({ batchId, references }: EventScope): boolean {
  return batchId !== undefined || references !== undefined;
}

async function onlyWithin(scope: EventScope, near: readonly LedgerEvent[], stretch: EventStretch): Promise<readonly LedgerEvent[]> {
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
  if (event.cancellationId === null) return references === undefined && event.batchId === batchId;
  const record = known.get(event.cancellationId);
  if (record === undefined) return false;
  return (references?.includes(record.cancellation.reference) ?? true) && (batchId === undefined || belongsTo(record, batchId));
}

/** Filed by the batch, or joined by it. */
function belongsTo({ cancellation, requesters }: CancellationRecord, batchId: string): boolean {
  return cancellation.batch === batchId || requesters.some(({ batch }) => batch === batchId);
}
