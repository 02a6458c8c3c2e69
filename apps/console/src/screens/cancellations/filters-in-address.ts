import type { CancellationState } from '@countermand/client';
import type { CancellationFilters } from '@countermand/react';

/** What the address asks for, in the API's own words: several states or accounts are repeated, or stand with commas. */
export function filtersIn(query: URLSearchParams): CancellationFilters {
  const several = (name: string): readonly string[] => query.getAll(name).flatMap((text) => text.split(',').filter((part) => part !== ''));
  return {
    // A state that is none is the server's to refuse, in words.
    states: several('state') as readonly CancellationState[],
    accounts: several('account'),
    reference: query.get('reference') ?? '',
    batch: query.get('batch') ?? '',
    attention: query.get('attention') === 'true',
  };
}

/** The query of an address that shows this to whoever has the link. */
export function queryFor({ states = [], accounts = [], reference = '', batch = '', attention = false }: CancellationFilters): Readonly<Record<string, string>> {
  return {
    ...(states.length > 0 && { state: states.join() }),
    ...(accounts.length > 0 && { account: accounts.join() }),
    ...(reference !== '' && { reference }),
    ...(batch !== '' && { batch }),
    ...(attention && { attention: 'true' }),
  };
}
