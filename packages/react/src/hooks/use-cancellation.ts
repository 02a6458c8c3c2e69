import type { Cancellation } from '@countermand/client';
import { readCancellation } from '@countermand/client/groups';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useTransport } from '../provider/use-transport.ts';

/** One cancellation, as it changes. */
export function useCancellation(id: string): Resource<Cancellation> {
  const transport = useTransport();
  return useResource(`cancellation ${id}`, (signal) => readCancellation(transport, id, { signal }), { concerns: (news) => news === undefined || news.cancellation === id });
}
