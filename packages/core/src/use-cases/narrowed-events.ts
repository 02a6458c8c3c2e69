import type { LedgerEvent } from '../model/event.ts';
import type { LedgerReader } from '../ports/ledger.ts';
import type { CancellationFilter } from '../ports/ledger-queries.ts';

/** So many cancellations are asked for at once. */
const PAGE = 500;

interface Stretch {
  readonly after: number;
  readonly limit: number;
}

/** A page of the events of a few orders' cancellations, in commit order. None of a batch as a whole. */
export async function narrowedEvents(reader: LedgerReader, within: Pick<CancellationFilter, 'accounts' | 'references'>, { after, limit }: Stretch): Promise<readonly LedgerEvent[]> {
  // What is committed from here on is left for the next page: a cancellation filed meanwhile would be missing from this one.
  const through = await reader.lastEventPosition();
  const found: LedgerEvent[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await reader.listCancellations({ ...within, limit: PAGE, ...(cursor !== undefined && { cursor }) });
    for (const { cancellation } of page.items) found.push(...(await reader.listEvents({ cancellationId: cancellation.id, after, limit })));
    cursor = page.nextCursor;
  }
  return found
    .filter(({ position }) => position <= through)
    .sort((left, right) => left.position - right.position)
    .slice(0, limit);
}
