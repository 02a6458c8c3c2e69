import type { Cancellation } from '@countermand/client';
import { cancellations } from '@countermand/client/groups';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useCalls } from '../provider/use-calls.ts';

/** One cancellation, as it changes. */
export function useCancellation(id: string): Resource<Cancellation> {
  const calls = useCalls(cancellations);
  return useResource(`cancellation ${id}`, (signal) => calls.get(id, { signal }), { concerns: (news) => news === undefined || news.cancellation === id });
}
