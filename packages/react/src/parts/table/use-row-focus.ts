import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { RowsInView } from './use-rows-in-view.ts';

export interface RowFocusOptions {
  readonly ids: readonly string[];
  readonly body: RefObject<HTMLElement | null>;
  /** What is in view, when a key is pressed. */
  readonly view: { readonly current: Pick<RowsInView, 'first' | 'last' | 'scrollTo'> | undefined };
  readonly onToggle: (index: number, range: boolean) => void;
  readonly onSelectAll: () => void;
}

export interface RowFocus {
  /** The row that had the focus last, or the first one. */
  readonly index: number;
  /** Whether the focus is in a row: that row stays, wherever the reader scrolls. */
  readonly inside: boolean;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/** Arrows and their like go from row to row, Space selects, Enter opens. */
export function useRowFocus({ ids, body, view, onToggle, onSelectAll }: RowFocusOptions): RowFocus {
  const [active, setActive] = useState<{ readonly id: string; readonly index: number }>();
  const [inside, setInside] = useState(false);
  const goes = useRef(false);

  const known = active === undefined ? -1 : ids[active.index] === active.id ? active.index : ids.indexOf(active.id);
  // Where a row has gone, the one that took its place is next.
  const index = active === undefined ? 0 : known >= 0 ? known : Math.max(0, Math.min(active.index, ids.length - 1));
  const lost = inside && active !== undefined && known < 0;

  useLayoutEffect(() => {
    if (!goes.current && !lost) return;
    goes.current = false;
    body.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
  }, [index, lost, body]);

  const go = (to: number): void => {
    const next = Math.max(0, Math.min(ids.length - 1, to));
    const id = ids[next];
    if (id === undefined || next === index) return;
    goes.current = true;
    setActive({ id, index: next });
    view.current?.scrollTo(next);
  };

  return {
    index,
    inside,
    onFocus: ({ target }) => {
      const at = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index']);
      const id = ids[at];
      setInside(true);
      if (id !== undefined) setActive({ id, index: at });
    },
    onBlur: ({ relatedTarget, currentTarget }) => setInside(currentTarget.contains(relatedTarget)),
    onKeyDown: (event) => {
      const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
      const target = event.target as HTMLElement;
      const { first = 0, last: end = 0 } = view.current ?? {};
      const page = Math.max(1, end - first);
      const act = (
        {
          ArrowDown: () => go(index + 1),
          ArrowUp: () => go(index - 1),
          PageDown: () => go(index + page),
          PageUp: () => go(index - page),
          Home: () => go(0),
          End: () => go(ids.length - 1),
          // What a box or a link within a row does itself, is theirs.
          ...(target.dataset['index'] !== undefined && {
            ' ': () => onToggle(index, shiftKey),
            Enter: () => target.querySelector<HTMLElement>("[data-cm='open']")?.click(),
          }),
        } as Partial<Record<string, () => void>>
      )[key];
      if ((ctrlKey || metaKey) && key === 'a') {
        event.preventDefault();
        onSelectAll();
      } else if (act && !ctrlKey && !metaKey && !altKey) {
        event.preventDefault();
        act();
      }
    },
  };
}
