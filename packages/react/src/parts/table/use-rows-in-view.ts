import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Before any row was measured, pixels. */
const LIKELY_HEIGHT = 56;

/** Rows beyond what is in view, on either side. */
const BEYOND = 8;

export interface RowsInView {
  /** Of the rows that a reader sees, wholly or in part. */
  readonly first: number;
  readonly last: number;
  readonly atTop: boolean;
  /** Which rows are to be in the document, in their order. */
  readonly indexes: readonly number[];
  /** Every row is as high as the tallest that was seen, pixels; 0 while it is being measured. */
  readonly minHeight: number;
  readonly rowHeight: number;
  /** Brings a row into view. */
  readonly scrollTo: (index: number) => void;
  /** For each row's element. */
  readonly measure: (element: HTMLElement | null) => void;
}

export interface RowsInViewParts {
  readonly count: number;
  /** A row that stays in the document, wherever the reader is. */
  readonly kept: number | undefined;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Stands above the rows in what scrolls, and stays. */
  readonly head: RefObject<HTMLElement | null>;
  readonly body: RefObject<HTMLElement | null>;
}

/** Which of very many rows are in view. All rows are of one height, so that where each one is need not be kept. */
export function useRowsInView({ count, kept, scroller, head, body }: RowsInViewParts): RowsInView {
  const [minHeight, setMinHeight] = useState(0);
  /** The first and the last row that would be seen in a list without an end, and whether the reader is at its top. */
  const [place, setPlace] = useState<readonly [number, number, boolean]>([0, 0, true]);
  const rowHeight = minHeight || LIKELY_HEIGHT;
  const observer = useRef<ResizeObserver | undefined>(undefined);
  /** How far the reader has scrolled, in rows: kept where the rows' height changes. */
  const rows = useRef(0);
  const heightNow = useRef(rowHeight);

  const look = useCallback((): void => {
    const [element, above] = [scroller.current, head.current];
    if (!element || !above) return;
    const { scrollTop, clientHeight } = element;
    rows.current = scrollTop / heightNow.current;
    const next = [Math.floor(rows.current), Math.ceil((scrollTop + clientHeight - above.offsetHeight) / heightNow.current) - 1, scrollTop < 4] as const;
    // The same rows: nothing is to be drawn.
    setPlace((before) => (String(before) === String(next) ? before : next));
  }, [scroller, head]);

  useLayoutEffect(() => {
    const [element, above] = [scroller.current, head.current];
    if (!element || !above) return undefined;
    let width = element.clientWidth;
    const sizes = new ResizeObserver((entries) => {
      let tallest = 0;
      for (const { target, borderBoxSize } of entries) {
        if (!target.isConnected) sizes.unobserve(target);
        else if (target !== element && target !== above) tallest = Math.max(tallest, Math.ceil(borderBoxSize[0]?.blockSize ?? 0));
      }
      // In another width the rows are as high as they turn out to be.
      const isOther = element.clientWidth !== width;
      width = element.clientWidth;
      setMinHeight((before) => (isOther ? 0 : before && Math.max(before, tallest)));
      look();
    });
    observer.current = sizes;
    for (const each of [element, above, ...(body.current?.children ?? [])]) sizes.observe(each);
    // Drawn before the browser shows the new place: else there is nothing to see for a moment.
    const onScroll = (): void => flushSync(look);
    element.addEventListener('scroll', onScroll, { passive: true });
    look();
    return () => {
      element.removeEventListener('scroll', onScroll);
      sizes.disconnect();
      observer.current = undefined;
    };
  }, [scroller, head, body, look]);

  useLayoutEffect(() => {
    if (minHeight === 0) setMinHeight(Math.max(0, ...[...(body.current?.children ?? [])].map((row) => (row as HTMLElement).offsetHeight)));
  });
  useLayoutEffect(() => {
    if (heightNow.current === rowHeight) return;
    heightNow.current = rowHeight;
    if (scroller.current) scroller.current.scrollTop = rows.current * rowHeight;
    look();
  }, [rowHeight, scroller, look]);
  // A list that has become shorter has moved by itself.
  useEffect(look, [count, look]);

  const [first, last] = [place[0], place[1]].map((row) => Math.max(0, Math.min(count - 1, row))) as [number, number];
  const [from, to] = [Math.max(0, first - BEYOND), Math.min(count - 1, last + BEYOND)];
  const inView = Array.from({ length: to - from + 1 }, (_each, index) => from + index);
  const indexes = kept === undefined || kept >= count || (kept >= from && kept <= to) ? inView : kept < from ? [kept, ...inView] : [...inView, kept];

  return {
    first,
    last,
    atTop: place[2],
    indexes,
    minHeight,
    rowHeight,
    scrollTo: (index) => {
      const element = scroller.current;
      if (!element) return;
      const [top, end] = [index * rowHeight, (index + 1) * rowHeight - (element.clientHeight - (head.current?.offsetHeight ?? 0))];
      if (element.scrollTop > top) element.scrollTop = top;
      else if (element.scrollTop < end) element.scrollTop = end;
    },
    measure: useCallback((element) => {
      if (element) observer.current?.observe(element);
    }, []),
  };
}
