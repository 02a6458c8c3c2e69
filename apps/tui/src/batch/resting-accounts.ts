import type { BatchView } from '@countermand/core/model';
import { valueOf } from '../cli/problem-error.ts';
import type { Service } from '../service/service.ts';
import { accountsOf } from './accounts-of.ts';

/** An account whose bulk work rests, and why, as a sentence. */
export interface RestingAccount {
  readonly id: string;
  readonly problem: string;
}

/**
 * The accounts that hold a batch up, where nothing of it can go on without a person: the provider refuses the credentials of every
 * account that has work left. Empty as long as anything can go on.
 */
export async function restingAccounts(service: Pick<Service, 'accounts'>, view: BatchView, signal: AbortSignal): Promise<readonly RestingAccount[]> {
  const left = accountsOf(view);
  const accounts = valueOf(await service.accounts(signal)).filter(({ id }) => left.includes(id));
  const resting = accounts.filter(({ budget }) => (budget?.bulkRestsUntil ?? null) !== null);
  return left.length > 0 && resting.length === left.length ? resting.map(({ id, problem }) => ({ id, problem: problem ?? 'The provider refuses its credentials.' })) : [];
}
