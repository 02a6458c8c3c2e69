import { AccountDirectory } from '@countermand/core';
import type { LocalSession } from '../session/session.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** How many of the configured accounts a worker cannot work. */
export function unusableAccounts(session: LocalSession): number {
  return session.resolve(AccountDirectory).list().filter(({ usable }) => !usable).length;
}

/** Which accounts a worker works, for whoever starts one. */
export function workedAccounts(unusable: number): SafeText {
  return unusable === 0 ? text`for all accounts` : text`for all accounts but ${safeText(String(unusable))} that cannot be used`;
}
