import { AccountDirectory, FindTargets, type Account } from '@countermand/core';
import { PROBLEMS, type Problem } from '@countermand/core/model';
import { EXIT } from '../exit/exit-codes.ts';
import { untilAborted } from '../service/local/until-aborted.ts';
import type { LocalSession } from '../session/session.ts';
import type { Check } from './check.ts';

/** Nobody's order: the search shows that the provider is there and takes the credentials. */
const HARMLESS_SEARCH = 'countermand-doctor';

/** Each account: can it be used, is its secret there, does its provider answer and accept it. */
export async function checkAccounts(session: LocalSession, signal: AbortSignal): Promise<readonly Check[]> {
  const accounts = session.resolve(AccountDirectory).list();
  if (accounts.length === 0) {
    return [{ name: 'accounts', status: 'warning', detail: `None are configured. Add one under "accounts" in ${session.host.configuration.file}.` }];
  }
  return Promise.all(accounts.map((account) => checkAccount(session, account, signal)));
}

async function checkAccount(session: LocalSession, account: Account, signal: AbortSignal): Promise<Check> {
  const name = `account ${account.id}`;
  if (!account.usable) return { name, status: 'failed', exit: EXIT.usage, detail: account.problem };
  const secret = session.host.secrets.look(account.profile.credential);
  if (!secret.ok) return { name, status: 'failed', exit: EXIT.usage, detail: secret.problem };
  const found = await untilAborted(session.resolve(FindTargets).execute({ search: HARMLESS_SEARCH, account: account.id, limit: 1 }, signal), signal);
  if (found.ok) return { name, status: 'ok', detail: `${account.provider.displayName} answers at ${account.origin.baseUrl} and accepts the credentials.` };
  return unanswered(name, found.problem);
}

function unanswered(name: string, problem: Problem): Check {
  if (problem.code === 'unsupported') return { name, status: 'skipped', detail: 'Its provider cannot be searched, so nothing harmless can be asked. Its secret is there.' };
  return { name, status: 'failed', exit: PROBLEMS[problem.code].exit, detail: problem.detail };
}
