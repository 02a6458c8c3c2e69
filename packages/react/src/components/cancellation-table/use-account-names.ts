import type { Cancellation } from '@countermand/client';
import { accounts } from '@countermand/client/groups';
import { useMemo } from 'react';
import { useResource } from '../../data/use-resource.ts';
import type { CancellationFilters } from '../../list/cancellation-filters.ts';
import { useCalls } from '../../provider/use-calls.ts';

/** Accounts that can be chosen from: those of the session, and those that the rows and the filters name, for one that is gone has its history. */
export function useAccountNames(rows: readonly Cancellation[], { accounts: chosen = [] }: CancellationFilters, isLoaded: boolean): readonly string[] {
  const calls = useCalls(accounts);
  const { value } = useResource('accounts', (signal) => calls.list({ signal }), { enabled: isLoaded });
  return useMemo(() => [...new Set([...(value ?? []).map(({ id }) => id), ...rows.map(({ account }) => account), ...(chosen.length === 1 ? chosen : [])])].sort(), [value, rows, chosen]);
}
