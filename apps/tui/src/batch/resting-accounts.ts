import type { BatchView } from '@countermand/core/model';
import type { Service } from '../service/service.ts';
import { accountsOf } from './accounts-of.ts';

/** An account whose bulk work rests, and why, as a sentence. */
export interface RestingAccount {
  readonly id: string;
  readonly problem: string;
}

/** The accounts with work of this batch left whose provider refuses the credentials: that work waits for a person. None where the caller may not see accounts. */
export async function restingAccounts(service: Pick<Service, 'accounts'>, view: BatchView, signal?: AbortSignal): Promise<readonly RestingAccount[]> {
  const left = accountsOf(view);
  if (left.length === 0) return [];
  const answer = await service.accounts(signal);
  const accounts = answer.ok ? answer.value : [];
  return accounts
    .filter(({ id, budget }) => left.includes(id) && (budget?.bulkRestsUntil ?? null) !== null)
    .map(({ id, problem }) => ({ id, problem: problem ?? 'The provider refuses its credentials.' }));
}

/** Nothing of the batch can go on without a person. */
export async function isHeldUp(service: Pick<Service, 'accounts'>, view: BatchView, signal: AbortSignal): Promise<boolean> {
  const left = accountsOf(view).length;
  return left > 0 && (await restingAccounts(service, view, signal)).length === left;
}
