import type { Cancellation, Page, QueryOf } from '@countermand/client';
import { listCancellations } from '@countermand/client/groups';
import type { News } from '../live/live.ts';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useTransport } from '../provider/use-transport.ts';

/** So many of each kind are looked at. */
const MOST = 500;

export interface Attention {
  /** What a person has to look at, oldest first. */
  readonly waiting: readonly Cancellation[];
  /** What may or may not be stopped, and is still being read by itself, oldest first. */
  readonly unknown: readonly Cancellation[];
  /** Whether these are all; else they are the newest 500 of each kind. */
  readonly isWhole: boolean;
}

/** What is on the desk, as it changes. */
export function useAttention(): Resource<Attention> {
  const transport = useTransport();
  const load = async (signal: AbortSignal): Promise<Attention> => {
    const page = (query: QueryOf<'listCancellations'>): Promise<Page<Cancellation>> => listCancellations(transport, { ...query, limit: MOST }, { signal });
    const [waiting, unknown] = await Promise.all([page({ attention: 'true' }), page({ state: ['unknown'] })]);
    const seen = new Set(waiting.items.map(({ id }) => id));
    return {
      waiting: [...waiting.items].reverse(),
      unknown: unknown.items.filter(({ id }) => !seen.has(id)).reverse(),
      isWhole: waiting.nextCursor === null && unknown.nextCursor === null,
    };
  };
  return useResource('attention', load, { concerns });
}

/** What puts something on the desk, changes it there, or takes it away. */
function concerns(news: News): boolean {
  if (news === undefined) return true;
  const { type, from, to } = news;
  return [from, to].some((state) => state === 'needs_attention' || state === 'unknown') || type === 'cancellation.warned' || type === 'follow_up.state_changed';
}
