import { useCallback, useEffect, useRef, type ReactElement } from 'react';
import { useNow } from '../../data/use-now.ts';
import type { Selection } from '../../hooks/use-selection.ts';
import type { Column, ColumnSort } from './column.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { useRowFocus } from './use-row-focus.ts';
import { useRowsInView, type RowsInView } from './use-rows-in-view.ts';

/** What a reader has before them. */
export interface GridView {
  readonly first: number;
  readonly last: number;
  readonly atTop: boolean;
  /** Whether the focus is in a row. */
  readonly inside: boolean;
}

export interface VirtualGridProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Of the rows, in their order. */
  readonly ids: readonly string[];
  readonly columns: readonly Column<Row>[];
  /** How many there are in all; -1: not known. */
  readonly count: number;
  readonly selection?: Selection;
  readonly selectAllLabel?: string;
  readonly selectLabelOf?: (row: Row) => string;
  readonly sort?: ColumnSort;
  readonly onSort?: (key: string) => void;
  readonly onView?: (view: GridView) => void;
}

const NO_LABEL = (): string => '';

/** A table of any length: only what is in view is in the document, and what has the focus. */
export function VirtualGrid<Row>({ label, rows, ids, columns, count, selection, selectAllLabel = '', selectLabelOf = NO_LABEL, sort, onSort, onView }: VirtualGridProps<Row>): ReactElement {
  const [scroller, body, head] = [useRef<HTMLDivElement>(null), useRef<HTMLTableSectionElement>(null), useRef<HTMLTableSectionElement>(null)];
  const now = useNow(true);
  const view = useRef<RowsInView | undefined>(undefined);
  const toggle = useLatest((index: number, range: boolean) => {
    const id = ids[index];
    if (id !== undefined) selection?.toggle(id, range);
  });
  const focus = useRowFocus({ ids, body, view, onToggle: toggle, onSelectAll: () => selection?.selectAll() });
  const inView = useRowsInView({ count: rows.length, kept: focus.inside ? focus.index : undefined, scroller, head, body });
  view.current = inView;
  const { first, last, atTop, indexes, minHeight, rowHeight, measure } = inView;
  // The keyboard comes to a row that is in view.
  const stop = focus.inside || (focus.index >= first && focus.index <= last) ? focus.index : first;
  const tell = useLatest((view: GridView) => onView?.(view));
  useEffect(() => tell({ first, last, atTop, inside: focus.inside }), [tell, first, last, atTop, focus.inside, rows.length]);

  return (
    <div ref={scroller} data-cm="table-scroll">
      <table role="grid" data-cm="table" data-selectable={selection ? true : undefined} aria-label={label} aria-rowcount={count < 0 ? -1 : count + 1} aria-multiselectable={selection ? true : undefined}>
        <thead ref={head} role="rowgroup" data-cm="table-head">
          <GridHead columns={columns} sort={sort} onSort={onSort} selection={selection} selectAllLabel={selectAllLabel} rows={rows.length} />
        </thead>
        <tbody ref={body} role="rowgroup" data-cm="table-body" style={{ blockSize: rows.length * rowHeight }} onFocus={focus.onFocus} onBlur={focus.onBlur} onKeyDown={focus.onKeyDown}>
          {indexes.map((index) => {
            const row = rows[index];
            return (
              row !== undefined && (
                <GridRow
                  key={ids[index]}
                  row={row}
                  index={index}
                  start={index * rowHeight}
                  minHeight={minHeight}
                  columns={columns}
                  now={now}
                  isStop={index === stop}
                  selected={selection?.has(ids[index] ?? '')}
                  selectLabel={selection ? selectLabelOf(row) : ''}
                  onToggle={toggle}
                  measure={measure}
                />
              )
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The same function for ever, which does what the latest one does. */
function useLatest<Input extends readonly unknown[]>(act: (...input: Input) => void): (...input: Input) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...input: Input) => latest.current(...input), []);
}
