import { batches } from '@countermand/client/groups';
import { useResource } from '../data/use-resource.ts';
import { useCalls } from '../provider/use-calls.ts';

/** How many rows of an upload the server has recorded so far; undefined where it does not tell. A browser tells nothing of what it sends. */
export function useReceivedRows(name: string, wanted: boolean): number | undefined {
  const calls = useCalls(batches);
  const load = async (signal: AbortSignal): Promise<number | undefined> => {
    const { items } = await calls.list({ state: 'receiving', limit: 20 }, { signal });
    return items.find((batch) => batch.name === name)?.rows.total;
  };
  return useResource(`receiving ${name}`, load, { enabled: wanted, concerns: (news) => news?.cancellation == null }).value;
}
