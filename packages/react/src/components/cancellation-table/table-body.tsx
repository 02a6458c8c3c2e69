import type { Cancellation } from '@countermand/client';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import type { Cancellations } from '../../hooks/use-cancellations.ts';
import { useSelection } from '../../hooks/use-selection.ts';
import { wantsAll, type CancellationFilters } from '../../list/cancellation-filters.ts';
import { isNewestFirst, NEWEST_FIRST, sortRows, type Sort, type SortKey } from '../../list/sort-rows.ts';
import { useOwnWords } from '../../localization/use-own-words.ts';
import { ResourceState } from '../../parts/resource-state/resource-state.tsx';
import { VirtualGrid, type GridView } from '../../parts/table/virtual-grid.tsx';
import { FilterBar } from './filter-bar.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { TableCount } from './table-count.tsx';
import { tableColumns, type Opening } from './table-columns.tsx';
import { useAccountNames } from './use-account-names.ts';

export interface TableBodyProps extends Opening {
  readonly list: Cancellations;
  /** Whether the page has all rows. */
  readonly isLocal: boolean;
  readonly filters: CancellationFilters;
  readonly onFilters: (filters: CancellationFilters) => void;
  readonly limit: number | undefined;
  readonly label?: string;
}

/** So many rows before the last one, more are loaded. */
const AHEAD = 20;

const NONE: readonly Cancellation[] = [];

export function TableBody({ list, isLocal, filters, onFilters, limit, label, onOpen, hrefOf }: TableBodyProps): ReactElement {
  const words = useOwnWords();
  const { own } = words;
  const place = useRef<HTMLDivElement>(null);
  const [sort, setSort] = useState<Sort>(NEWEST_FIRST);
  const { value = NONE, isWhole } = list;
  const isCompact = limit !== undefined;
  const inServersOrder = !isLocal && isNewestFirst(sort);
  const rows = useMemo(() => (inServersOrder ? value : sortRows(value, sort)).slice(0, limit), [value, sort, inServersOrder, limit]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const selection = useSelection(ids);
  const selected = useMemo(() => (selection.ids.length === 0 ? NONE : rows.filter(({ id }) => selection.has(id))), [rows, selection]);
  const columns = useMemo(() => tableColumns(words, { onOpen, hrefOf }), [words, onOpen, hrefOf]);
  const accounts = useAccountNames(value, filters, !isLocal && !isCompact);

  const { look, hold, more } = list;
  const someSelected = selected.length > 0;
  const count = rows.length;
  const onView = useCallback(
    ({ first, last, atTop, inside }: GridView): void => {
      look(first, last);
      hold(!atTop || inside || someSelected);
      if (inServersOrder && !isCompact && last >= count - AHEAD) more();
    },
    [look, hold, more, someSelected, inServersOrder, isCompact, count],
  );
  const onSort = useCallback((key: string) => setSort((before) => ({ key: key as SortKey, descending: before.key === key ? !before.descending : key === 'asked' || key === 'changed' })), []);
  const isEmpty = list.value?.length === 0;

  // What had the focus is gone with the selection, and by then its dialog is closed.
  const [leaving, setLeaving] = useState(0);
  useEffect(() => {
    const { activeElement, body } = document;
    if (leaving > 0 && (activeElement === null || activeElement === body)) place.current?.querySelector<HTMLElement>("[data-cm='row'][tabindex='0']")?.focus({ preventScroll: true });
  }, [leaving]);

  return (
    <>
      {!isCompact && <FilterBar filters={filters} onFilters={onFilters} accounts={accounts} isLocal={isLocal} />}
      <ResourceState resource={list} />
      {isEmpty && <p data-cm="table-empty">{own(wantsAll(filters) ? 'table.empty' : 'table.empty_filtered')}</p>}
      {!isCompact && (
        <div data-cm="table-bar">
          {count > 0 && <TableCount list={list} count={count} isSorted={!inServersOrder} />}
          {/* There without a row, too: what is asked or told in its dialog does not go with the last one. */}
          <SelectionBar
            rows={selected}
            onClear={() => {
              selection.clear();
              setLeaving((times) => times + 1);
            }}
          />
        </div>
      )}
      {count > 0 && (
        <div ref={place}>
          <VirtualGrid
            label={label ?? own('table.label')}
            rows={rows}
            ids={ids}
            columns={columns}
            count={isWhole || isCompact ? count : -1}
            onView={onView}
            {...(!isCompact && { sort, onSort, selection, selectAllLabel: own('table.select_all'), selectLabelOf: (row: Cancellation) => own('table.select_one', { order: row.reference }) })}
          />
        </div>
      )}
    </>
  );
}
