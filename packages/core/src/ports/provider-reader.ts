import type { UsableAccount } from '../accounts/account.ts';
import type { Target } from '../model/target.ts';
import type { ReadOutcome, SearchOutcome } from '../provider/outcomes.ts';
import type { SearchQuery } from '../provider/provider.ts';

/**
 * Reads for a person who waits. They take their turn in the account's rate budget; the same read asked for twice is made
 * once and kept for 5 s. One that would have to wait longer than 10 s answers `trouble: rate_limited` with `retryAfterMs`
 * instead. Never throws for what the network or a plugin does: that too is `trouble`.
 */
export interface ProviderReader {
  readForPerson(account: UsableAccount, target: Target, signal?: AbortSignal): Promise<ReadOutcome>;
  /** Only for an account whose connection has `doSearch`. */
  searchForPerson(account: UsableAccount, query: SearchQuery, signal?: AbortSignal): Promise<SearchOutcome>;
}
