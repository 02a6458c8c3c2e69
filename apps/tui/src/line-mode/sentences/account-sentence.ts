import type { AccountSummary } from '@countermand/core';
import { durationText, untilText } from '../../text/duration.ts';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { healthText, remedyText, waitingCount } from '../../view/account-words.ts';
import { sentences } from './join-sentences.ts';
import { spoken } from './spoken.ts';

/** `ready: acme, Invented. At most 4 requests in 1 s. 3 wait, done in about 2 s. A worker is there.` */
export function accountSentence(account: AccountSummary, now: number): SafeText {
  const { id, displayName, budget, drainedAt, worker } = account;
  const count = waitingCount(account);
  const done = drainedAt === null ? text`` : text`, done in about ${durationText(Date.parse(drainedAt) - now)}`;
  return sentences(
    text`${spoken(healthText(account))}: ${safeText(id)}, ${safeText(displayName, 40)}.`,
    remedyText(account),
    budget !== null && text`At most ${budget.limit.requests} requests in ${budget.limit.perSeconds} s.`,
    budget !== null && budget.blockedUntil !== null && text`Its provider is asked again ${untilText(budget.blockedUntil, now)}.`,
    count > 0 && text`${count} ${count === 1 ? text`waits` : text`wait`}${done}.`,
    worker === 'live' ? text`A worker is there.` : text`No worker is there: what is stopped here is worked here.`,
  );
}
