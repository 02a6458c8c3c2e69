import type { CancellationFilter } from '@countermand/core';
import { CANCELLATION_STATES, FOLLOW_UP_STATES } from '@countermand/core/model';
import type { LedgerDatabase } from '../tables.ts';
import { knownAccounts } from './known-accounts.ts';

/** The walks that can find cancellations, each along an index of its own, newest first. */
export type SourceKind = 'all' | 'liveTarget' | 'endedTarget' | 'reference' | 'batch' | 'joinedBatch' | 'attention' | 'notHeld' | 'accountState';

/** One walk, with the values that it is bound to. */
export interface Source {
  readonly kind: SourceKind;
  readonly targetKey?: string;
  readonly reference?: string;
  readonly batch?: string;
  readonly account?: string;
  readonly state?: string;
}

/** A follow-up in any of these holds nothing. */
const FREE_STATES = FOLLOW_UP_STATES.filter((state) => state !== 'held');

/**
 * The walks that together find all that a filter can match, by the part of it that leaves the fewest rows.
 * Several states or accounts become several walks that are merged: one statement for all would have to sort
 * everything that matches before it could give the first page.
 */
export async function sourcesFor(database: LedgerDatabase, filter: CancellationFilter): Promise<Source[]> {
  const { targetKey, reference, references, batch } = filter;
  const states = [...new Set(filter.states ?? CANCELLATION_STATES)];
  if (targetKey !== undefined) return [{ kind: 'liveTarget', targetKey }, { kind: 'endedTarget', targetKey }];
  if (reference !== undefined) return [{ kind: 'reference', reference }];
  if (references !== undefined) return [...new Set(references)].map((one) => ({ kind: 'reference', reference: one }));
  if (batch !== undefined) return [{ kind: 'joinedBatch', batch }, ...states.map((state): Source => ({ kind: 'batch', batch, state }))];
  if (!filter.attention && !filter.replacement && !filter.accounts && !filter.states) return [{ kind: 'all' }];
  const accounts = [...new Set(filter.accounts ?? (await knownAccounts(database)))];
  if (filter.replacement) return accounts.flatMap((account) => FREE_STATES.map((state): Source => ({ kind: 'notHeld', account, state })));
  if (filter.attention) return accounts.map((account) => ({ kind: 'attention', account }));
  return accounts.flatMap((account) => states.map((state): Source => ({ kind: 'accountState', account, state })));
}
