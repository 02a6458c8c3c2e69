import { CANCELLATION_STATES, type CancellationState } from '@countermand/core/model';
import type { CancellationQuery } from '../service/service.ts';

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

function isState(word: string): word is CancellationState {
  return (CANCELLATION_STATES as readonly string[]).includes(word);
}
