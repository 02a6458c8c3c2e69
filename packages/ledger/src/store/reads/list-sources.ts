import type { CancellationFilter } from '@countermand/core';
import { CANCELLATION_STATES } from '@countermand/core/model';
import type { LedgerDatabase } from '../tables.ts';
import { knownAccounts } from './known-accounts.ts';

/**
 * One walk along one index, newest first. A filter with several states or accounts becomes several walks that are
 * merged: a single statement would have to sort all that matches before it could give the first page.
 */
export type Source =
  | { readonly by: 'all' }
  | { readonly by: 'targetKey' | 'reference'; readonly value: string }
  | { readonly by: 'batch'; readonly batch: string; readonly state: string }
  | { readonly by: 'joinedBatch'; readonly batch: string }
  | { readonly by: 'attention'; readonly account: string }
  | { readonly by: 'accountState'; readonly account: string; readonly state: string };

/** The walks that together find all that a filter can match, by the part of it that leaves the fewest rows. */
export async function sourcesFor(database: LedgerDatabase, filter: CancellationFilter): Promise<Source[]> {
  const states = filter.states ?? CANCELLATION_STATES;
  if (filter.targetKey !== undefined) return [{ by: 'targetKey', value: filter.targetKey }];
  if (filter.reference !== undefined) return [{ by: 'reference', value: filter.reference }];
  if (filter.batch !== undefined) return batchSources(filter.batch, states);
  if (!filter.attention && !filter.accounts && !filter.states) return [{ by: 'all' }];
  const accounts = filter.accounts ?? (await knownAccounts(database));
  if (filter.attention) return unique(accounts).map((account) => ({ by: 'attention', account }));
  return unique(accounts).flatMap((account) => unique(states).map((state) => ({ by: 'accountState' as const, account, state })));
}

function batchSources(batch: string, states: readonly string[]): Source[] {
  return [{ by: 'joinedBatch', batch }, ...unique(states).map((state) => ({ by: 'batch' as const, batch, state }))];
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
