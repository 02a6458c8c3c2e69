import { ResourceState, useWords } from '@countermand/react';
import type { ReactElement } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { hrefTo } from '../../navigation/routes.ts';
import { Needs } from '../../parts/needs.tsx';
import { Screen } from '../../parts/screen.tsx';
import { ordersEnglish } from '../../words/orders/english.ts';
import { FoundOrders } from './found-orders.tsx';
import { SearchForm, type SearchQuery } from './search-form.tsx';
import { useFoundOrders } from './use-found-orders.ts';

/** `/orders`, `?search=` and `&account=`: whoever has the link sees the same. */
export function OrdersScreen(): ReactElement {
  const { own } = useWords(ordersEnglish);
  return (
    <Screen title={own('console.orders.title')} about={own('console.orders.about')}>
      <Needs scope="targets:read">
        <Search />
      </Needs>
    </Screen>
  );
}

function Search(): ReactElement {
  const { own } = useWords(ordersEnglish);
  const [given] = useSearchParams();
  const [, navigate] = useLocation();
  const query: SearchQuery = { search: given.get('search') ?? '', account: given.get('account') ?? '' };
  const { search, account } = query;
  const found = useFoundOrders(query);
  const onSearch = (wanted: SearchQuery): void => {
    // The same again is a question about now.
    if (wanted.search === search && wanted.account === account) return found.reload();
    navigate(hrefTo('orders', { search: wanted.search, ...(wanted.account !== '' && { account: wanted.account }) }));
  };
  return (
    <>
      <SearchForm query={query} onSearch={onSearch} />
      {search === '' ? (
        <p className="about">{own('console.orders.hint')}</p>
      ) : (
        <>
          <ResourceState resource={found} />
          {found.value && <FoundOrders key={`${account} ${search}`} page={found.value} search={search} />}
        </>
      )}
    </>
  );
}
