import type { LedgerEvent } from '../model/event.ts';
import type { LedgerReader } from '../ports/ledger.ts';
import type { EventScope } from './event-scope.ts';

interface Page {
  readonly after: number;
  readonly limit: number;
}

/** A page of at least the events of a scope, found along the index that has the fewest others; in commit order. */
export function ownEvents(reader: LedgerReader, { cancellationId, batchId, accounts }: EventScope, page: Page): Promise<readonly LedgerEvent[]> {
  if (cancellationId !== undefined) return reader.listEvents({ cancellationId, ...page });
  if (batchId !== undefined) return reader.listEvents({ batchId, ...page });
  return reader.listEvents({ ...(accounts && { accounts }), ...page });
}
