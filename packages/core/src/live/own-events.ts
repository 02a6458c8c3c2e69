import type { LedgerEvent } from '../model/event.ts';
import type { LedgerReader } from '../ports/ledger.ts';
import { narrowedEvents } from '../use-cases/narrowed-events.ts';
import type { EventScope } from './event-scope.ts';

interface Page {
  readonly after: number;
  readonly limit: number;
}

/** A page of a scope's events, found along the index that has the fewest others; in commit order. Accounts may narrow it further. */
export function ownEvents(reader: LedgerReader, { cancellationId, batchId, accounts, references }: EventScope, page: Page): Promise<readonly LedgerEvent[]> {
  if (cancellationId !== undefined) return reader.listEvents({ cancellationId, ...page });
  if (batchId !== undefined) return reader.listEvents({ batchId, ...page });
  if (references !== undefined) return narrowedEvents(reader, { references, ...(accounts && { accounts }) }, page);
  return reader.listEvents({ ...(accounts && { accounts }), ...page });
}
