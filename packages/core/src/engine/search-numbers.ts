import type { UsableAccount } from '../accounts/account.ts';
import type { BatchItem } from '../model/batch.ts';
import type { Problem, Result } from '../model/problem.ts';
import type { Target } from '../model/target.ts';
import type { SearchOutcome } from '../provider/outcomes.ts';
import { mapConcurrently } from '../use-cases/map-concurrently.ts';
import { targetByMerchantNumber } from '../use-cases/merchant-number-search.ts';
import { askOverNetwork } from './ask-over-network.ts';
import type { EngineServices } from './engine-services.ts';
import { searchAnswer } from './plugin-answers.ts';
import { ReadCall } from './read-call.ts';

/** Searches on the wire at once; the rate budget spaces them. */
const AT_ONCE = 16;

interface Parts {
  readonly services: EngineServices;
  readonly account: UsableAccount;
  readonly signal: AbortSignal;
}

/** A row and the target that its merchant number turned out to mean, or why there is none. */
export interface SearchedItem {
  readonly item: BatchItem;
  readonly target: Result<Target>;
}

/** Searches for the merchant numbers of rows, as bulk work within the account's budget. */
export function searchNumbers(parts: Parts, items: readonly BatchItem[]): Promise<SearchedItem[]> {
  const reader = { searchForPerson: searcher(parts) };
  return mapConcurrently(items, AT_ONCE, async (item) => ({
    item,
    target: await targetByMerchantNumber(reader, parts.account, item.merchantNumber ?? '', parts.signal),
  }));
}

/** Says nothing of the row: the search could not be had now, and is made again later. */
export function isPassing({ code }: Problem): boolean {
  return code === 'provider_rate_limited' || code === 'provider_unavailable' || code === 'provider_unauthorized' || code === 'provider_forbidden';
}

function searcher({ services, account, signal }: Parts) {
  const { clock, logger, budget, ids, telemetry } = services;
  return (_account: UsableAccount, query: Parameters<NonNullable<UsableAccount['connection']['doSearch']>>[0]): Promise<SearchOutcome> => {
    const call = new ReadCall({ id: ids.next('red'), account, budget, clock, telemetry, signal }, 'bulk_stop');
    const question = { account, call, clock, logger, operation: 'search', doing: 'searching', answer: searchAnswer };
    return askOverNetwork<SearchOutcome>(question, async () => {
      const search = account.connection.doSearch?.bind(account.connection);
      if (search === undefined) throw new Error('it has no search');
      return search(query, call);
    });
  };
}
