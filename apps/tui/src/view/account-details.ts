import type { AccountSummary } from '@countermand/core';
import { untilText } from '../text/duration.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { joined, text } from '../text/text.ts';
import { clockText, healthOf, limitText, remedyText, waitingText } from './account-words.ts';

/** One account in full, a line for each thing that is known; `waiting     3 stops`. */
export function accountDetails(account: AccountSummary, now: number): readonly SafeText[] {
  const { displayName, provider, baseUrl, store, budget, drainedAt, problem } = account;
  const where = [text`${safeText(displayName, 60)} (${safeText(provider)})`, ...(store === null ? [] : [text`store ${safeText(store)}`]), ...(account.demo ? [text`demo`] : [])];
  const remedy = remedyText(account);
  return [
    ...(problem === null ? [] : [text`problem   ${safeText(problem, 2_000)}`]),
    ...(remedy === undefined ? [] : [text`to do     ${remedy}`]),
    text`provider  ${joined(where, text` · `)}`,
    ...(baseUrl === null ? [] : [text`address   ${safeText(baseUrl)}`]),
    ...(budget === null ? [] : [text`limit     ${limitText(budget.limit)}, ${nextText(account, now)}`]),
    text`waiting   ${waitingText(account)}`,
    ...(drainedAt === null ? [] : [text`done by   ${safeText(drainedAt)}, ${untilText(drainedAt, now)}`]),
    text`worker    ${workerText(account)}`,
  ];
}

function nextText({ budget, ...account }: AccountSummary, now: number): SafeText {
  if (budget === null) return text``;
  if (healthOf({ ...account, budget }) === 'blocked') return text`and the provider wants to be left alone for ${clockText(budget, now).replace('‖ ', '') as SafeText}`;
  return text`next slot ${clockText(budget, now)}`;
}

function workerText({ worker, usable }: AccountSummary): SafeText {
  if (worker === 'live') return text`live`;
  return usable ? text`none: what is queued waits until countermand serve or countermand worker runs, or a cockpit that filed it` : text`none`;
}
