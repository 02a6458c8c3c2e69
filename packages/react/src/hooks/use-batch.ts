import type { Batch } from '@countermand/client';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useCountermand } from '../provider/countermand-context.ts';

/** One batch and its progress, as it changes. */
export function useBatch(id: string): Resource<Batch> {
  const { client } = useCountermand();
  // Whether a cancellation is one of the batch, its event does not say: its progress is looked at with each change.
  const concerns = (news: { readonly batch: string | null } | undefined): boolean => news === undefined || news.batch === null || news.batch === id;
  return useResource(`batch ${id}`, (signal) => client.batches.get(id, { signal }), { concerns });
}
