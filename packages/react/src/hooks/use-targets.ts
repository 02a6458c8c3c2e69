import type { FoundTargetPage } from '@countermand/client';
import { findTargets } from '@countermand/client/groups';
import { useResource, type Resource } from '../data/use-resource.ts';
import { useTransport } from '../provider/use-transport.ts';

export interface TargetSearch {
  /** An id or a merchant number; while it is empty nothing is searched for. */
  readonly search: string;
  /** Default: every account of the session that can be searched. */
  readonly account?: string;
}

/** Orders by their id or the shop's own number, at every account. `problems` tells which accounts could not be searched. */
export function useTargets({ search, account }: TargetSearch): Resource<FoundTargetPage> {
  const transport = useTransport();
  const text = search.trim();
  return useResource(`targets ${JSON.stringify([account, text])}`, async (signal) => findTargets(transport, { search: text, ...(account !== undefined && { account }) }, { signal }), { enabled: text !== '' });
}
