import { useEffect, useLayoutEffect } from 'react';
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
  /** Which list it is, where a screen shows one after the other: another one begins at its first row. */
  readonly name?: string;
  /** Whether rows can be marked. */
  readonly markable?: boolean;
}

export interface ListState<Row> {
  /** The first row that is seen. */
  readonly top: number;
  readonly cursor: number;
  readonly current: Row | undefined;
  readonly marked: ReadonlySet<string>;
  /** Takes off the marks of these, or all of them. */
  readonly unmark: (keys?: readonly string[]) => void;
}

/** Moves through rows of which only a window is seen. */
export function useList<Row>({ rows, keyOf, height, onOpen, name = '', markable = false }: ListOptions<Row>): ListState<Row> {
  const { askFilter } = useCockpit();
  const [listed, setListed] = useKept('list', name);
  const [keptCursor, setCursor] = useKept('cursor', 0);
  const [keptTop, setTop] = useKept('top', 0);
  const asked = listed === name ? keptCursor : 0;
  const askedTop = listed === name ? keptTop : 0;
  const [marked, setMarked] = useKept<ReadonlySet<string>>('marked', new Set());
  const [held, hold] = useKept<string | undefined>('cursor row', undefined);
  const last = Math.max(0, rows.count - 1);
  // Who is at the first row looks at the newest: only who has gone further, or marked something, wants it to stand still.
  const follows = rows.follow !== undefined && asked === 0 && marked.size === 0;
  const cursor = follows ? 0 : Math.min(placeOf(rows, { keyOf, held, asked }), last);
  // The row stays where it is on the screen, too; a list that is seen from its first row on goes on to be.
  const top = windowTop(askedTop === 0 ? 0 : askedTop + cursor - asked, { cursor, height, count: rows.count });
  const current = rows.at(cursor);
  const key = current && keyOf(current);
  const { need, follow } = rows;
  useEffect(() => follow?.(follows), [follow, follows]);
  useEffect(() => need(top, top + height), [need, top, height]);
  // Before the next key is heard: later it would undo what that has moved.
  useLayoutEffect(() => {
    if (key === undefined) return;
    setListed(name);
    hold(key);
    setCursor(cursor);
    setTop(top);
  }, [name, key, cursor, top]);

  const goTo = (index: number): void => {
    hold(undefined);
    setCursor(index);
    setTop(Math.max(0, index - height + 1));
  };
  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(last, index));
    const row = rows.at(next);
    hold(row && keyOf(row));
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
    first: () => {
      moveTo(0);
      if (rows.news && rows.news.count > 0) void rows.news.show().then(() => goTo(0));
    },
    last: () => {
      if (rows.complete || !rows.walk) moveTo(last);
      else void rows.walk.toEnd().then((index) => index !== undefined && goTo(index));
    },
    open: () => current !== undefined && onOpen(current),
    mark: () => {
      if (!markable || current === undefined) return;
      toggle([keyOf(current)]);
      moveTo(cursor + 1);
    },
    markAll: () => markable && toggle(there(rows).map(keyOf)),
    filter: askFilter,
  });
  return { top, cursor, current, marked, unmark: (keys) => setMarked(new Set(keys ? [...marked].filter((key) => !keys.includes(key)) : [])) };
}

/** Where the row under the cursor is now; where it was, if it has left the list. */
function placeOf<Row>(rows: RowSource<Row>, { keyOf, held, asked }: { readonly keyOf: (row: Row) => string; readonly held: string | undefined; readonly asked: number }): number {
  const there = rows.at(asked);
  if (held === undefined || (there !== undefined && keyOf(there) === held)) return asked;
  const index = rows.find?.((row) => keyOf(row) === held) ?? -1;
  return index === -1 ? asked : index;
}

function there<Row>(rows: RowSource<Row>): readonly Row[] {
  return Array.from({ length: rows.count }, (_, index) => rows.at(index)).filter((row) => row !== undefined);
}

/** The least that has to move so that the cursor is seen, and no empty rows are at the end. */
export function windowTop(top: number, { cursor, height, count }: { readonly cursor: number; readonly height: number; readonly count: number }): number {
  const seen = Math.min(Math.max(top, cursor - height + 1), cursor);
  return Math.max(0, Math.min(seen, count - height));
}
