import type { Cancellation } from '@countermand/client';
import { listCancellations } from '@countermand/client/groups';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Resource } from '../data/use-resource.ts';
import { queryOf, type CancellationFilters } from '../list/cancellation-filters.ts';
import { createCancellationList, type CancellationList } from '../list/cancellation-list.ts';
import { useCountermand } from '../provider/countermand-context.ts';
import { useTransport } from '../provider/use-transport.ts';

/** `value` is what is loaded, newest first; `loading` tells that rows are on their way that were not there before. */
export interface Cancellations extends Resource<readonly Cancellation[]>, Pick<CancellationList, 'more' | 'look' | 'hold' | 'showFresh'> {
  /** Whether the server has no more than what is loaded. */
  readonly isWhole: boolean;
  /** How many newer ones wait to be shown, while it is held. */
  readonly fresh: number;
}

export interface CancellationsOptions {
  /** Rows that are loaded at once, 1 to 500. Default: 100. */
  readonly pageSize?: number;
}

/** Cancellations as the server has them, page by page, and as they change. `look` says which rows are in view: those are kept up to date at once. */
export function useCancellations(filters: CancellationFilters = {}, { pageSize = 100 }: CancellationsOptions = {}): Cancellations {
  const { live } = useCountermand();
  const transport = useTransport();
  const query = JSON.stringify(queryOf(filters));
  const list = useMemo(() => {
    const asked = JSON.parse(query) as ReturnType<typeof queryOf>;
    return createCancellationList({
      fetchPage: (page, signal) => listCancellations(transport, { ...asked, ...page }, { signal }),
      pageSize,
      accounts: asked.account ?? [],
    });
  }, [transport, query, pageSize]);
  useEffect(() => list.start(live), [list, live]);
  const { rows, ...state } = useSyncExternalStore(list.subscribe, list.getState, list.getState);
  return { ...state, value: rows, more: list.more, look: list.look, hold: list.hold, showFresh: list.showFresh, reload: list.reload };
}
