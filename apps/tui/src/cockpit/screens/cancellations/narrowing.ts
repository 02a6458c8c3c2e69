import { CANCELLATION_STATES, type CancellationState, type CancellationView } from '@countermand/core/model';
import type { CancellationQuery } from '../../../service/service.ts';

export type CancellationsQuery = Pick<CancellationQuery, 'states' | 'accounts' | 'reference' | 'batch'>;

/** What a filter asks for: states and accounts of the service, and text among what is there. */
export interface Narrowing {
  readonly query: CancellationsQuery;
  /** In lower case; each has to be found. */
  readonly texts: readonly string[];
}

/** Reads what was typed. A word that is a state or an account narrows what is asked for; any other is looked for in what is there. */
export function narrowedBy(filter: string, query: CancellationsQuery, accounts: readonly string[]): Narrowing {
  const words = filter
    .toLowerCase()
    .replaceAll(/(?<=^|[\s,])needs[ -]attention(?=$|[\s,])/g, 'needs_attention')
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => (word === 'canceled' ? 'cancelled' : word));
  const states = words.filter(isState);
  const named = words.filter((word) => accounts.includes(word));
  return {
    query: {
      ...query,
      ...(states.length > 0 && { states: both(query.states, states) }),
      ...(named.length > 0 && { accounts: both(query.accounts, named) }),
    },
    texts: words.filter((word) => !isState(word) && !accounts.includes(word)),
  };
}

/** Whether the row shows all of these texts. */
export function shows({ id, reference, orderNumber, remark, refusal, failure, providerStatus, batch }: CancellationView, texts: readonly string[]): boolean {
  if (texts.length === 0) return true;
  const all = [id, reference, orderNumber, remark, refusal?.code, refusal?.message, failure?.code, failure?.message, providerStatus.before, providerStatus.after, batch].join(' ').toLowerCase();
  return texts.every((each) => all.includes(each));
}

/** Where both say something, what both allow; where that is nothing, what was typed last. */
function both(given: readonly string[] | undefined, typed: readonly string[]): readonly string[] {
  const allowed = given ? typed.filter((each) => given.includes(each)) : typed;
  return allowed.length > 0 ? allowed : typed;
}

function isState(word: string): word is CancellationState {
  return (CANCELLATION_STATES as readonly string[]).includes(word);
}
