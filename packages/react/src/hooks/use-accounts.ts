import type { Account } from '@countermand/client';
import { accounts } from '@countermand/client/groups';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useCalls } from '../provider/use-calls.ts';

/** The accounts of the session with their health, as it changes. Without secrets. */
export function useAccounts(): Resource<readonly Account[]> {
  const calls = useCalls(accounts);
  return useResource('accounts', (signal) => calls.list({ signal }), { concerns: () => true });
}
