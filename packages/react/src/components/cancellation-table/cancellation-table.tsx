import type { Cancellation } from '@countermand/client';
import { listCancellations } from '@countermand/client/groups';
import { useMemo, useState, type ReactElement } from 'react';
import { useMounted } from '../../data/use-mounted.ts';
import { useResource } from '../../data/use-resource.ts';
import { useCancellations } from '../../hooks/use-cancellations.ts';
import { matches, queryOf, type CancellationFilters } from '../../list/cancellation-filters.ts';
import { useTransport } from '../../provider/use-transport.ts';
import { useRootProps } from '../../provider/use-root-props.ts';
import { TableBody, type TableBodyProps } from './table-body.tsx';
import type { Opening } from './table-columns.tsx';

export interface CancellationTableProps extends Opening {
  /** All rows, as data of the host's: nothing is loaded, and nothing changes by itself. Default: what the session may see, live. */
  readonly rows?: readonly Cancellation[];
  /** Which are shown: with `onFilters` they are the host's to keep, else those at first. */
  readonly filters?: CancellationFilters;
  readonly onFilters?: (filters: CancellationFilters) => void;
  /** Only the newest so many, without filters and selection: for a dashboard. */
  readonly limit?: number;
  /** What the table is called for who does not see it. */
  readonly label?: string;
}

const ALL: CancellationFilters = {};

/** Many cancellations: filtered, sorted, selected, stopped again or taken back. As quick with 100,000 rows as with 100. */
export function CancellationTable({ rows, filters: given = ALL, onFilters, limit, ...rest }: CancellationTableProps): ReactElement {
  const root = useRootProps();
  const [own, setOwn] = useState(given);
  const shared = { ...rest, filters: onFilters ? given : own, onFilters: onFilters ?? setOwn, limit };
  return (
    <section {...root} data-cm="cancellation-table" data-compact={limit !== undefined || undefined}>
      {rows ? <GivenRows {...shared} rows={rows} /> : limit === undefined ? <LoadedRows {...shared} /> : <LatestRows {...shared} limit={limit} />}
    </section>
  );
}

type SharedProps = Omit<TableBodyProps, 'list' | 'isLocal'>;

function LoadedRows(props: SharedProps): ReactElement {
  return <TableBody {...props} list={useCancellations(props.filters)} isLocal={false} />;
}

/** One page, and never more, however much comes. */
function LatestRows(props: SharedProps & { readonly limit: number }): ReactElement {
  const transport = useTransport();
  const query = { ...queryOf(props.filters), limit: props.limit };
  const load = async (signal: AbortSignal) => (await listCancellations(transport, query, { signal })).items;
  const latest = useResource(`latest ${JSON.stringify(query)}`, load, { concerns: (news) => news?.cancellation !== null });
  return <TableBody {...props} list={{ ...AT_HAND, ...latest }} isLocal={false} />;
}

const nothing = (): void => undefined;

/** Nothing more is loaded, and nothing waits. */
const AT_HAND = { isWhole: true, fresh: 0, more: nothing, look: nothing, hold: nothing, showFresh: nothing };

function GivenRows({ rows, ...props }: SharedProps & { readonly rows: readonly Cancellation[] }): ReactElement {
  // What is in view, only the reader's browser knows.
  const mounted = useMounted();
  const { filters } = props;
  const value = useMemo(() => rows.filter((row) => matches(filters, row)), [rows, filters]);
  return <TableBody {...props} list={{ ...AT_HAND, value: mounted ? value : undefined, problem: undefined, loading: false, reload: nothing }} isLocal />;
}
