import type { CountermandEvent } from '@countermand/client';
import { events } from '@countermand/client/groups';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useCalls } from '../provider/use-calls.ts';

/** All that happened to one cancellation, oldest first, as it goes on. */
export function useCancellationEvents(id: string): Resource<readonly CountermandEvent[]> {
  const calls = useCalls(events);
  const load = async (signal: AbortSignal): Promise<readonly CountermandEvent[]> => {
    const events: CountermandEvent[] = [];
    for await (const event of calls.of(id, { limit: 100 }, { signal })) events.push(event);
    return events;
  };
  return useResource(`events ${id}`, load, { concerns: (news) => news === undefined || news.cancellation === id });
}
