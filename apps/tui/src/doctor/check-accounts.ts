import { AccountDirectory, FindTargets, type Account, type UsableAccount } from '@countermand/core';
import { PROBLEMS, type Problem } from '@countermand/core/model';
import type { Exchange } from '@countermand/core/provider';
import { EXIT } from '../exit/exit-codes.ts';
import { untilAborted } from '../service/local/until-aborted.ts';
import type { LocalSession } from '../session/session.ts';
import type { Check } from './check.ts';
import type { HeardAnswers } from './heard-answers.ts';

/** Nobody's order: the search shows that the provider is there and takes the credentials. */
const HARMLESS_SEARCH = 'countermand-doctor';

/** Each account: can it be used, is its secret there, does its provider answer and accept it. `heard` has listened since before any was opened. */
export async function checkAccounts(session: LocalSession, heard: HeardAnswers, signal: AbortSignal): Promise<readonly Check[]> {
  const accounts = session.resolve(AccountDirectory).list();
  if (accounts.length === 0) {
    return [{ name: 'accounts', status: 'warning', detail: `None are configured. Add one under "accounts" in ${session.host.configuration.file}.` }];
  }
  return Promise.all(accounts.map((account) => checkAccount(session, { account, heard }, signal)));
}

async function checkAccount(session: LocalSession, { account, heard }: { readonly account: Account; readonly heard: HeardAnswers }, signal: AbortSignal): Promise<Check> {
  const name = `account ${account.id}`;
  if (!account.usable) return { name, status: 'failed', exit: EXIT.usage, detail: account.problem };
  const secret = session.host.secrets.look(account.profile.credential);
  if (!secret.ok) return { name, status: 'failed', exit: EXIT.usage, detail: secret.problem };
  const found = await untilAborted(session.resolve(FindTargets).execute({ search: HARMLESS_SEARCH, account: account.id, limit: 1 }, signal), signal);
  return found.ok ? answered(account, heard.of(account.id)) : unanswered(name, found.problem);
}

/** A plugin that says all is well is believed as far as its provider has said so. */
function answered({ id, provider, origin }: UsableAccount, heard: Exchange | undefined): Check {
  const name = `account ${id}`;
  if (heard === undefined) return { name, status: 'skipped', detail: `The plugin "${provider.id}" answered a search without asking its provider, so nothing shows that it is there. Its secret is.` };
  const trouble = troubleIn(heard);
  if (trouble === undefined) return { name, status: 'ok', detail: `${provider.displayName} answers at ${origin.baseUrl} and accepts the credentials.` };
  return { name, status: 'failed', detail: `The plugin "${provider.id}" says that all is well, and it is not: ${trouble}. Do not rely on what it says until that is mended in the plugin.` };
}

function troubleIn(heard: Exchange): string | undefined {
  if (heard.kind !== 'answered') return `no answer came from its provider, ${heard.message}`;
  const { status } = heard;
  return status === 401 || status === 403 || status === 429 || status >= 500 ? `its provider answered ${status}` : undefined;
}

function unanswered(name: string, problem: Problem): Check {
  if (problem.code === 'unsupported') return { name, status: 'skipped', detail: 'Its provider cannot be searched, so nothing harmless can be asked. Its secret is there.' };
  return { name, status: 'failed', exit: PROBLEMS[problem.code].exit, detail: problem.detail };
}
