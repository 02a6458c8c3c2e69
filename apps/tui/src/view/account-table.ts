import type { AccountSummary } from '@countermand/core';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';
import { table, type TablePlace } from './table.ts';

/** The accounts with budget and health, one a line. */
export function accountTable(found: readonly AccountSummary[], place: TablePlace): SafeText {
  const { paint } = place;
  const rows = found.map((account) => [
    safeText(account.id),
    safeText(account.displayName, 40),
    account.usable && account.problem === null ? paint('green', text`✔ ready`) : paint('red', text`✘ ${safeText(account.problem ?? 'cannot be used')}`),
    account.budget ? text`${account.budget.limit.requests} in ${account.budget.limit.perSeconds} s` : text``,
    account.budget?.blockedUntil ? text`until ${safeText(account.budget.blockedUntil)}` : text``,
    waitingText(account),
    account.drainedAt === null ? text`` : text`${safeText(account.drainedAt)}`,
    account.worker === 'live' ? text`live` : text`none`,
    safeText(account.baseUrl ?? '', 80),
  ]);
  return table([text`ACCOUNT`, text`PROVIDER`, text`HEALTH`, text`LIMIT`, text`BLOCKED`, text`WAITING`, text`DONE BY`, text`WORKER`, text`URL`], rows, place);
}

/** Stops that wait; what is only watched does not. */
function waitingText({ waiting }: AccountSummary): SafeText {
  if (waiting === null) return text``;
  const { interactive_stop: interactive, bulk_stop: bulk, follow_up: followUps, unknown } = waiting;
  const total = interactive + bulk + followUps + unknown;
  return total === 0 ? text`` : text`${total}`;
}
