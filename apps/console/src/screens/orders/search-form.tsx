import { useAccounts, useWords } from '@countermand/react';
import { useEffect, useId, useState, type ReactElement } from 'react';
import { ordersEnglish } from '../../words/orders/english.ts';

export interface SearchQuery {
  readonly search: string;
  /** Empty: every account. */
  readonly account: string;
}

export interface SearchFormProps {
  readonly query: SearchQuery;
  readonly onSearch: (query: SearchQuery) => void;
}

/** What to look for, and where. */
export function SearchForm({ query, onSearch }: SearchFormProps): ReactElement {
  const { own } = useWords(ordersEnglish);
  const accounts = useAccounts();
  const id = useId();
  const [search, setSearch] = useState(query.search);
  // The address may change by itself: by a link, or by the browser's way back.
  useEffect(() => setSearch(query.search), [query.search]);
  const ids = accounts.value?.map((account) => account.id) ?? [];
  return (
    <form
      className="search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch({ ...query, search: search.trim() });
      }}
    >
      <p>
        <label htmlFor={`${id}search`}>{own('console.orders.search')}</label>
        <input id={`${id}search`} data-search type="search" value={search} maxLength={200} autoComplete="off" spellCheck={false} onChange={({ target }) => setSearch(target.value)} />
      </p>
      <p>
        <label htmlFor={`${id}account`}>{own('console.orders.account')}</label>
        <select id={`${id}account`} value={query.account} onChange={({ target }) => onSearch({ search: search.trim(), account: target.value })}>
          <option value="">{own('console.orders.all_accounts')}</option>
          {(ids.includes(query.account) || query.account === '' ? ids : [...ids, query.account]).map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </p>
      <button type="submit" className="primary">
        {own('console.orders.find')}
      </button>
    </form>
  );
}
