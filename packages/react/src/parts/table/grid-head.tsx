import { useEffect, useRef, type ReactElement } from 'react';
import type { Selection } from '../../hooks/use-selection.ts';
import type { Column, ColumnSort } from './column.ts';

export interface GridHeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: ColumnSort | undefined;
  /** Undefined: the order cannot be changed. */
  readonly onSort: ((key: string) => void) | undefined;
  readonly selection: Selection | undefined;
  readonly selectAllLabel: string;
  readonly rows: number;
}

/** The heads of the columns: each sorts by its column, the first selects all rows. */
export function GridHead<Row>({ columns, sort, onSort, selection, selectAllLabel, rows }: GridHeadProps<Row>): ReactElement {
  const box = useRef<HTMLInputElement>(null);
  const count = selection?.ids.length ?? 0;
  useEffect(() => {
    if (box.current) box.current.indeterminate = count > 0 && count < rows;
  }, [count, rows]);
  return (
    <tr role="row" aria-rowindex={1} data-cm="head-row">
      {selection && (
        <th role="columnheader" data-cm="head" data-column="select">
          <label>
            <input ref={box} type="checkbox" aria-label={selectAllLabel} checked={count > 0 && count === rows} onChange={() => (count === rows ? selection.clear() : selection.selectAll())} />
          </label>
        </th>
      )}
      {columns.map(({ key, label }) => {
        const order = sort?.key !== key ? 'none' : sort.descending ? 'descending' : 'ascending';
        return (
          <th key={key} role="columnheader" data-cm="head" data-column={key} aria-sort={onSort ? order : undefined}>
            {onSort ? (
              <button type="button" data-cm="sort" data-order={order} onClick={() => onSort(key)}>
                {label} <span aria-hidden="true">{SIGNS[order]}</span>
              </button>
            ) : (
              label
            )}
          </th>
        );
      })}
    </tr>
  );
}

const SIGNS = { none: '', ascending: '↑', descending: '↓' } as const;
