import type { ReactElement } from 'react';
import { ActionButton } from '../action-button/action-button.tsx';

export interface PagerProps {
  /** Of the pages before the present one, and of itself; empty on the first page. */
  readonly cursors: readonly string[];
  /** Of the page after it; null where there is none. */
  readonly next: string | null;
  readonly onTurn: (cursors: readonly string[]) => void;
  readonly words: { readonly next: string; readonly previous: string };
}

/** To the page before and the page after; nothing where there is one page only. */
export function Pager({ cursors, next, onTurn, words }: PagerProps): ReactElement | null {
  if (cursors.length === 0 && next === null) return null;
  return (
    <div data-cm="pager">
      <ActionButton name="previous" disabled={cursors.length === 0} onClick={() => onTurn(cursors.slice(0, -1))}>
        {words.previous}
      </ActionButton>
      <ActionButton name="next" disabled={next === null} onClick={() => next !== null && onTurn([...cursors, next])}>
        {words.next}
      </ActionButton>
    </div>
  );
}
