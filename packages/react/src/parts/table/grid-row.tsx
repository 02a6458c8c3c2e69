import { memo, type ReactElement } from 'react';
import type { Column } from './column.ts';

export interface GridRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  /** From the top of the body, pixels. */
  readonly start: number;
  readonly minHeight: number;
  readonly columns: readonly Column<Row>[];
  readonly now: number;
  /** Whether the keyboard comes to it. */
  readonly isStop: boolean;
  /** Undefined: it cannot be selected. */
  readonly selected: boolean | undefined;
  /** Names its box for who does not see it. */
  readonly selectLabel: string;
  readonly onToggle: (index: number, range: boolean) => void;
  readonly measure: (element: HTMLElement | null) => void;
}

function PlainRow<Row>({ row, index, start, minHeight, columns, now, isStop, selected, selectLabel, onToggle, measure }: GridRowProps<Row>): ReactElement {
  return (
    <tr ref={measure} role="row" data-cm="row" data-index={index} aria-rowindex={index + 2} aria-selected={selected} tabIndex={isStop ? 0 : -1} style={{ transform: `translateY(${start}px)`, minBlockSize: minHeight || undefined }}>
      {selected !== undefined && (
        <td role="gridcell" data-cm="cell" data-column="select">
          <label>
            <input
              type="checkbox"
              aria-label={selectLabel}
              checked={selected}
              tabIndex={isStop ? 0 : -1}
              onChange={({ nativeEvent }) => onToggle(index, (nativeEvent as MouseEvent).shiftKey)}
            />
          </label>
        </td>
      )}
      {columns.map(({ key, label, cell }) => (
        <td key={key} role="gridcell" data-cm="cell" data-column={key} data-label={label}>
          {cell(row, now)}
        </td>
      ))}
    </tr>
  );
}

/** A row of a grid. It is drawn anew only when something of it changes: there are many, and they scroll. */
export const GridRow = memo(PlainRow) as typeof PlainRow;
