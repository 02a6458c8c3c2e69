import type { UsableAccount } from '../accounts/account.ts';
import type { CancellationOptions } from '../model/options.ts';
import { REASON_LABELS, type ReasonCode } from '../model/reasons.ts';
import type { PlanOptions } from '../provider/plan.ts';

/** The requester's options over the account's defaults. The internal note never gets here. */
export function planOptions(account: Pick<UsableAccount, 'profile'>, options: CancellationOptions, reason: ReasonCode): PlanOptions {
  return { ...account.profile.defaults, ...options, reasonLabel: REASON_LABELS[reason] };
}
