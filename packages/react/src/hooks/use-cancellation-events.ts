import type { CountermandEvent, Transport } from '@countermand/client';
import { listCancellationEvents } from '@countermand/client/groups';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useCalls } from '../provider/use-calls.ts';

const eventsOf = (transport: Transport) => (id: string, signal: AbortSignal) => listCancellationEvents(transport, id, { limit: 100 }, { signal });

/** All that happened to one cancellation, oldest first, as it goes on. */
export function useCancellationEvents(id: string): Resource<readonly CountermandEvent[]> {
  const calls = useCalls(eventsOf);
  const load = async (signal: AbortSignal): Promise<readonly CountermandEvent[]> => {
    const events: CountermandEvent[] = [];
    for await (const event of calls(id, signal)) events.push(event);
    return events;
  };
  return useResource(`events ${id}`, load, { concerns: (news) => news === undefined || news.cancellation === id });
}
