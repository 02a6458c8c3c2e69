import type { Batch } from '@countermand/client';
import { batches } from '@countermand/client/groups';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useCalls } from '../provider/use-calls.ts';

/** One batch and its progress, as it changes. */
export function useBatch(id: string): Resource<Batch> {
  const calls = useCalls(batches);
  // Whether a cancellation is one of the batch, its event does not say: its progress is looked at with each change.
  const concerns = (news: { readonly batch: string | null } | undefined): boolean => news === undefined || news.batch === null || news.batch === id;
  return useResource(`batch ${id}`, (signal) => calls.get(id, { signal }), { concerns });
}
