import type { ReactElement } from 'react';
import { FindField } from './find-field.tsx';
import { FoundList } from './found-list.tsx';

/** Orders by id or by the shop's own number; without a search, what to search for is asked. */
export function FindScreen({ search, account }: { readonly search: string; readonly account?: string }): ReactElement {
  return search === '' ? <FindField /> : <FoundList search={search} {...(account !== undefined && { account })} />;
}
