import type { Batch, Page } from '@countermand/client';
import { batches } from '@countermand/client/groups';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useCalls } from '../provider/use-calls.ts';

export interface BatchListing {
  /** Default: in every state. */
  readonly states?: readonly Batch['state'][];
  /** `nextCursor` of the page before; default: the newest. */
  readonly cursor?: string;
  /** Default: 20. */
  readonly limit?: number;
}

/** A page of batches, newest first, as they change. Without their progress: `useBatch` has that. */
export function useBatches({ states, cursor, limit = 20 }: BatchListing = {}): Resource<Page<Batch>> {
  const calls = useCalls(batches);
  const query = { state: states && [...states], cursor, limit };
  return useResource(`batches ${JSON.stringify(query)}`, async (signal) => calls.list(query, { signal }), { concerns: (news) => news?.cancellation == null });
}
