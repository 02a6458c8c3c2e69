import type { UsableAccount } from '../accounts/account.ts';
import type { Target } from '../model/target.ts';
import type { ProviderReader } from '../ports/provider-reader.ts';
import type { Call } from '../provider/call.ts';
import type { SearchQuery } from '../provider/provider.ts';

/** Reads at once: no budget, no cache. */
export class DirectProviderReader implements ProviderReader {
  #count = 0;

  readForPerson(account: UsableAccount, target: Target, signal?: AbortSignal) {
    return account.connection.doRead(target, this.#call(signal));
  }

  searchForPerson(account: UsableAccount, query: SearchQuery, signal?: AbortSignal) {
    if (account.connection.doSearch === undefined) throw new Error(`Account ${account.id} has no search.`);
    return account.connection.doSearch(query, this.#call(signal));
  }

  #call(signal = new AbortController().signal): Call {
    return { id: `read-${++this.#count}`, signal, admit: () => Promise.resolve({ admitted: true }), observe: () => {} };
  }
}
