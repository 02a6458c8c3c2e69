import type { BatchItem, CancellationState, Page } from '@countermand/client';
import { batches } from '@countermand/client/groups';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useCalls } from '../provider/use-calls.ts';

export interface BatchItemListing {
  /** Only rows in these states. */
  readonly states?: readonly BatchItem['state'][];
  /** Only filed rows whose cancellation is in one of these states. */
  readonly outcomes?: readonly CancellationState[];
  /** `nextCursor` of the page before; default: the first rows. */
  readonly cursor?: string;
  /** Default: 50. */
  readonly limit?: number;
}

/** A page of the rows of a batch (`bat_…`), in the order of the upload, as they change. */
export function useBatchItems(id: string, { states, outcomes, cursor, limit = 50 }: BatchItemListing = {}): Resource<Page<BatchItem>> {
  const calls = useCalls(batches);
  const query = { state: states && [...states], outcome: outcomes && [...outcomes], cursor, limit };
  const concerns = (news: { readonly batch: string | null } | undefined): boolean => news === undefined || news.batch === null || news.batch === id;
  return useResource(`items ${JSON.stringify([id, query])}`, async (signal) => calls.items(id, query, { signal }), { concerns });
}
