import { useEffect } from 'react';
import { LIST_KEYS } from '../../keys/common-keys.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useCockpit } from '../../cockpit-context.ts';
import { useKept } from '../../navigation/use-kept.ts';
import type { RowSource } from './row-source.ts';

export interface ListOptions<Row> {
  readonly rows: RowSource<Row>;
  readonly keyOf: (row: Row) => string;
  /** How many rows are seen at once. */
  readonly height: number;
  readonly onOpen: (row: Row) => void;
  /** Whether rows can be marked. */
  readonly markable?: boolean;
}

export interface ListState<Row> {
  /** The first row that is seen. */
  readonly top: number;
  readonly cursor: number;
  readonly current: Row | undefined;
  readonly marked: ReadonlySet<string>;
  readonly unmark: () => void;
}

/** Moves through rows of which only a window is seen. */
export function useList<Row>({ rows, keyOf, height, onOpen, markable = false }: ListOptions<Row>): ListState<Row> {
  const { askFilter } = useCockpit();
  const [asked, setCursor] = useKept('cursor', 0);
  const [keptTop, setTop] = useKept('top', 0);
  const [marked, setMarked] = useKept<ReadonlySet<string>>('marked', new Set());
  const last = Math.max(0, rows.count - 1);
  const cursor = Math.min(asked, last);
  const top = windowTop(keptTop, { cursor, height, count: rows.count });
  const current = rows.at(cursor);
  const { need } = rows;
  useEffect(() => need(top, top + height), [need, top, height]);

  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(last, index));
    setCursor(next);
    setTop(windowTop(top, { cursor: next, height, count: rows.count }));
  };
  const toggle = (keys: readonly string[]): void => {
    const next = new Set(marked);
    const all = keys.every((key) => next.has(key));
    for (const key of keys) if (all) next.delete(key);
      else next.add(key);
    setMarked(next);
  };
  useKeys(LIST_KEYS, {
    down: () => moveTo(cursor + 1),
    up: () => moveTo(cursor - 1),
    pageDown: () => moveTo(cursor + height),
    pageUp: () => moveTo(cursor - height),
    first: () => moveTo(0),
    last: () => moveTo(last),
    open: () => current !== undefined && onOpen(current),
    mark: () => {
      if (!markable || current === undefined) return;
      toggle([keyOf(current)]);
      moveTo(cursor + 1);
    },
    markAll: () => markable && toggle(there(rows).map(keyOf)),
    filter: askFilter,
  });
  return { top, cursor, current, marked, unmark: () => setMarked(new Set()) };
}

function there<Row>(rows: RowSource<Row>): readonly Row[] {
  return Array.from({ length: rows.count }, (_, index) => rows.at(index)).filter((row) => row !== undefined);
}

/** The least that has to move so that the cursor is seen, and no empty rows are at the end. */
export function windowTop(top: number, { cursor, height, count }: { readonly cursor: number; readonly height: number; readonly count: number }): number {
  const seen = Math.min(Math.max(top, cursor - height + 1), cursor);
  return Math.max(0, Math.min(seen, count - height));
}
