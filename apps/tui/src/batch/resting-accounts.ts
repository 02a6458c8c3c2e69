import { ListAccounts } from '@countermand/core';
import type { BatchStanding } from '@countermand/core/model';
import type { Session } from '../session/session.ts';

/** An account whose bulk work rests, and why, as a sentence. */
export interface RestingAccount {
  readonly id: string;
  readonly problem: string;
}

/**
 * The accounts that hold a batch up, where nothing of it can go on without a person: the provider refuses the credentials of every
 * account that has work left. Empty as long as anything can go on.
 */
export async function restingAccounts(session: Session, { progress }: BatchStanding): Promise<readonly RestingAccount[]> {
  const left = progress.remainders.filter(({ waiting, unsent, underWay }) => waiting + unsent + underWay > 0).map(({ account }) => account);
  const accounts = (await session.resolve(ListAccounts).execute()).filter(({ id }) => left.includes(id));
  const resting = accounts.filter(({ budget }) => (budget?.bulkRestsUntil ?? null) !== null);
  return left.length > 0 && resting.length === left.length ? resting.map(({ id, problem }) => ({ id, problem: problem ?? 'The provider refuses its credentials.' })) : [];
}
