import type { AccountSummary } from '@countermand/core';
import { durationText, untilText } from '../../text/duration.ts';
import { safeText, type SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { sentences } from './join-sentences.ts';

/** `ready: acme, FastPod. At most 4 requests in 1 s. 3 wait, done in about 2 s. A worker is there.` */
export function accountSentence({ id, displayName, usable, problem, budget, waiting, drainedAt, worker }: AccountSummary, now: number): SafeText {
  const isReady = usable && problem === null;
  const count = waiting === null ? 0 : waiting.interactive_stop + waiting.bulk_stop + waiting.follow_up + waiting.unknown;
  const done = drainedAt === null ? text`` : text`, done in about ${durationText(Date.parse(drainedAt) - now)}`;
  return sentences(
    text`${isReady ? text`ready` : text`not ready`}: ${safeText(id)}, ${safeText(displayName, 40)}.`,
    !isReady && safeText(problem ?? 'It cannot be used.'),
    budget !== null && text`At most ${budget.limit.requests} requests in ${budget.limit.perSeconds} s.`,
    budget !== null && budget.blockedUntil !== null && text`Its provider wants to be left alone; it is asked again ${untilText(budget.blockedUntil, now)}.`,
    count > 0 && text`${count} ${count === 1 ? text`waits` : text`wait`}${done}.`,
    worker === 'live' ? text`A worker is there.` : text`No worker is there: what is stopped here is worked here.`,
  );
}
