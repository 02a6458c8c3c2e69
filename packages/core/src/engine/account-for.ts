import type { UsableAccount } from '../accounts/account.ts';
import type { Cancellation } from '../model/cancellation.ts';
import type { EngineServices } from './engine-services.ts';

type Fit =
  | { readonly ok: true; readonly account: UsableAccount }
  /** `later`: the account is there, and cannot be used just now. */
  | { readonly ok: false; readonly why: string; readonly later: boolean };

/** A cancellation remembers which system it was made for; when the configuration no longer matches, no call is made. */
export function accountFor({ accounts }: Pick<EngineServices, 'accounts'>, { account: id, origin }: Cancellation): Fit {
  const account = accounts.get(id);
  if (account === undefined) return { ok: false, later: false, why: `Account "${id}" is no longer configured. No call was made.` };
  if (!account.usable) return { ok: false, later: true, why: `Account "${id}" cannot be used: ${account.problem}` };
  const now = account.origin;
  if (now.provider === origin.provider && now.baseUrl === origin.baseUrl && now.store === origin.store) return { ok: true, account };
  return { ok: false, later: false, why: `Account "${id}" was ${inWords(origin)} when this was filed and is ${inWords(now)} now. No call was made.` };
}

function inWords({ provider, baseUrl, store }: Cancellation['origin']): string {
  return [provider, baseUrl, store].filter((part) => part !== null).join(' ');
}
