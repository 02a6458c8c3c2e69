import { CancellationTable, useWords, type CancellationFilters } from '@countermand/react';
import { useCallback, useMemo, type ReactElement } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { hrefTo, hrefToCancellation } from '../../navigation/routes.ts';
import { Needs } from '../../parts/needs.tsx';
import { Screen } from '../../parts/screen.tsx';
import { cancellationsEnglish } from '../../words/cancellations/english.ts';
import { filtersIn, queryFor } from './filters-in-address.ts';

/** `/cancellations`, with what narrows it in the address: whoever has the link sees the same. */
export function CancellationsScreen(): ReactElement {
  const { own } = useWords(cancellationsEnglish);
  return (
    <Screen title={own('console.cancellations.title')} about={own('console.cancellations.about')} actions={<Link href={hrefTo('orders')}>{own('console.cancellations.find')}</Link>}>
      <Needs scope="cancellations:read">
        <Table />
      </Needs>
    </Screen>
  );
}

const hrefOf = ({ id }: { readonly id: string }): string => hrefToCancellation(id);

function Table(): ReactElement {
  const { own } = useWords(cancellationsEnglish);
  const search = useSearch();
  const [, navigate] = useLocation();
  const filters = useMemo(() => filtersIn(new URLSearchParams(search)), [search]);
  const onFilters = useCallback((wanted: CancellationFilters): void => navigate(hrefTo('cancellations', queryFor(wanted))), [navigate]);
  const onOpen = useCallback((row: { readonly id: string }): void => navigate(hrefOf(row)), [navigate]);
  return <CancellationTable label={own('console.cancellations.title')} filters={filters} onFilters={onFilters} hrefOf={hrefOf} onOpen={onOpen} />;
}
