import type { Cancellation } from '@countermand/client';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useCountermand } from '../provider/countermand-context.ts';

/** One cancellation, as it changes. */
export function useCancellation(id: string): Resource<Cancellation> {
  const { client } = useCountermand();
  return useResource(`cancellation ${id}`, (signal) => client.cancellations.get(id, { signal }), { concerns: (news) => news === undefined || news.cancellation === id });
}
