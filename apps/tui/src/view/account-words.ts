import type { AccountSummary, BudgetSummary } from '@countermand/core';
import { durationText, untilText } from '../text/duration.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { counted, joined, text } from '../text/text.ts';

export type Health = 'ready' | 'blocked' | 'refused' | 'troubled' | 'unusable';

/** How an account is, the worst first. */
export function healthOf({ usable, problem, budget }: Pick<AccountSummary, 'usable' | 'problem' | 'budget'>): Health {
  if (!usable) return 'unusable';
  if (budget?.bulkRestsUntil != null) return 'refused';
  if (budget?.blockedUntil != null) return 'blocked';
  return problem === null ? 'ready' : 'troubled';
}

/** `✔ ready`; in a word and a sign. */
export function healthText(account: Pick<AccountSummary, 'usable' | 'problem' | 'budget'>): SafeText {
  switch (healthOf(account)) {
    case 'ready':
      return text`✔ ready`;
    case 'blocked':
      return text`‖ at its limit`;
    case 'refused':
      return text`✘ credential refused`;
    case 'troubled':
      return text`! ${safeText(account.problem ?? '', 200)}`;
    case 'unusable':
      return text`✘ ${safeText(account.problem ?? 'It cannot be used.', 200)}`;
  }
}

/** `4/s`, `100 in 60 s`. */
export function limitText({ requests, perSeconds }: BudgetSummary['limit']): SafeText {
  return perSeconds === 1 ? text`${requests}/s` : text`${requests} in ${perSeconds} s`;
}

/** When the next request may leave, as a clock: `free now`, `in 3 s`, `‖ 40 s`. */
export function clockText({ blockedUntil, nextSlotAt }: BudgetSummary, now: number): SafeText {
  const left = blockedUntil === null ? 0 : Date.parse(blockedUntil) - now;
  if (left > 0) return text`‖ ${durationText(left)}`;
  return nextSlotAt === null || Date.parse(nextSlotAt) <= now ? text`free now` : untilText(nextSlotAt, now);
}

/** What waits to be sent; what is only watched does not wait. */
export function waitingCount({ waiting }: Pick<AccountSummary, 'waiting'>): number {
  if (waiting === null) return 0;
  return waiting.interactive_stop + waiting.bulk_stop + waiting.follow_up + waiting.unknown;
}

/** `3 stops · 40 in bulk · 1 unknown`, by class of work. */
export function waitingText({ waiting }: Pick<AccountSummary, 'waiting'>): SafeText {
  if (waiting === null) return text`not told`;
  const { interactive_stop: interactive, bulk_stop: bulk, follow_up: followUps, unknown, watching } = waiting;
  const parts = [
    ...(interactive > 0 ? [counted(interactive, text`stop`, text`stops`)] : []),
    ...(bulk > 0 ? [text`${bulk} in bulk`] : []),
    ...(followUps > 0 ? [counted(followUps, text`hold`, text`holds`)] : []),
    ...(unknown > 0 ? [text`${unknown} unknown`] : []),
    ...(watching > 0 ? [text`${watching} watched`] : []),
  ];
  return parts.length === 0 ? text`nothing` : joined(parts, text` · `);
}

/** What a person can do about it; undefined where nothing is the matter. */
export function remedyText(account: Pick<AccountSummary, 'id' | 'usable' | 'problem' | 'budget'>): SafeText | undefined {
  switch (healthOf(account)) {
    case 'ready':
      return undefined;
    case 'blocked':
      return text`Nothing has to be done: what waits goes on by itself when the provider's time is over.`;
    case 'refused':
      return text`Put its secret right where it is kept (countermand doctor names the place). Its bulk work is kept, and goes on by itself.`;
    case 'troubled':
      return text`countermand doctor says more.`;
    case 'unusable':
      return text`Put it right in the configuration and start again; countermand doctor says what is wrong and where. Its orders are kept: nothing of it is lost.`;
  }
}
