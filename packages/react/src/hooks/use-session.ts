import type { Schemas } from '@countermand/client';
import { session } from '@countermand/client/groups';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useCalls } from '../provider/use-calls.ts';

/** Who looks at the page, and what they may do. `enabled`: whether that is to be asked now. */
export function useSession(enabled = true): Resource<Schemas['Session']> {
  const calls = useCalls(session);
  return useResource('session', (signal) => calls.get({ signal }), { enabled });
}
