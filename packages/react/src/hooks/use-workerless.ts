import { accounts } from '@countermand/client/groups';
import { useResource } from '../data/use-resource.ts';
import { useCalls } from '../provider/use-calls.ts';

const NONE: ReadonlySet<string> = new Set();

/** The accounts for which no worker lives: what waits there is neither sent nor read. Looked at now and then. */
export function useWorkerless(): ReadonlySet<string> {
  const calls = useCalls(accounts);
  const load = async (signal: AbortSignal): Promise<ReadonlySet<string>> => new Set((await calls.list({ signal })).filter(({ worker }) => worker === 'none').map(({ id }) => id));
  return useResource('workerless', load, { concerns: (news) => news === undefined }).value ?? NONE;
}
