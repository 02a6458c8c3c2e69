import type { Schemas } from '@countermand/client';
import { readSession } from '@countermand/client/groups';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useTransport } from '../provider/use-transport.ts';

/** Who looks at the page, and what they may do. `enabled`: whether that is to be asked now. */
export function useSession(enabled = true): Resource<Schemas['Session']> {
  const transport = useTransport();
  return useResource('session', (signal) => readSession(transport, { signal }), { enabled });
}
