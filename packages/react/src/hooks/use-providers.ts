import type { Provider } from '@countermand/client';
import { providers } from '@countermand/client/groups';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useCalls } from '../provider/use-calls.ts';

/** What each provider can stop and how, and how sure each of these facts is. Changes only with the server. */
export function useProviders(): Resource<readonly Provider[]> {
  const calls = useCalls(providers);
  return useResource('providers', (signal) => calls.list({ signal }));
}
