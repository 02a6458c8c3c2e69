import { ListAccounts } from '@countermand/core';
import type { Session } from './session.ts';

/** Accounts whose lane nobody drains now: what is queued there waits. */
export async function accountsWithoutWorker(session: Session): Promise<ReadonlySet<string>> {
  const accounts = await session.resolve(ListAccounts).execute();
  return new Set(accounts.filter(({ worker }) => worker === 'none').map(({ id }) => id));
}
