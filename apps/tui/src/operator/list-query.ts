import { CANCELLATION_STATES, type CancellationState } from '@countermand/core/model';
import type { CancellationQuery } from '../service/service.ts';
import { nearestWord } from '../text/nearest-word.ts';
import { safeText, type SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** The words of a command, such as several references; commas are as good as spaces. */
export function wordsOf(argument: string): readonly string[] {
  return argument.split(/[\s,]+/).filter((word) => word !== '');
}

/** What a list is narrowed to: a word that is a state is one; any other is an account. */
export function listQuery(argument: string): Pick<CancellationQuery, 'states' | 'accounts'> {
  const words = wordsOf(argument);
  const states = words.filter(isState);
  const accounts = words.filter((word) => !isState(word));
  return { ...(states.length > 0 && { states }), ...(accounts.length > 0 && { accounts }) };
}

/**
 * Why a list that is narrowed to these accounts is none: one of them is not configured, and most likely a misspelt state. Undefined
 * where all are. An empty list would read as good news.
 */
export function strangeAccount(named: readonly string[], configured: readonly string[]): SafeText | undefined {
  const strange = named.find((account) => !configured.includes(account));
  if (strange === undefined) return undefined;
  const meant = nearestWord(strange, [...CANCELLATION_STATES, ...configured]);
  return text`No state and no account is called ${safeText(strange, 40)}${meant === undefined ? text`.` : text`; did you mean ${safeText(meant, 63)}?`}`;
}

function isState(word: string): word is CancellationState {
  return (CANCELLATION_STATES as readonly string[]).includes(word);
}
