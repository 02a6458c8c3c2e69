import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ServiceProblem } from '../../../service/answer.ts';
import { useCockpit } from '../../cockpit-context.ts';
import type { LoadRows } from './paged/list-reader.ts';
import type { RowOrder } from './paged/page-range.ts';
import { PagedRows } from './paged/paged-rows.ts';
import type { RowSource } from './row-source.ts';

export interface PagedList<Row> {
  readonly rows: RowSource<Row>;
  /** The rows that are there, from the top on: all of them are kept up to date while this is what is looked at. */
  readonly there: { readonly rows: readonly Row[]; readonly need: () => void };
  /** False until the first page has come. */
  readonly loaded: boolean;
  /** Why the last load brought nothing; what was known is still there. */
  readonly problem: ServiceProblem | undefined;
}

/** Where a screen keeps the rows while others are above it. */
const KEPT = 'paged rows';

interface KeptRows<Row> {
  readonly name: string;
  readonly paged: PagedRows<Row>;
}

/** A list that may be very long, by its pages, live. Another `name` is another list. */
export function usePagedRows<Row>(name: string, load: LoadRows<Row>, order: RowOrder<Row>): PagedList<Row> {
  const { service, opened } = useCockpit();
  const [keptRows] = useState(() => opened.kept.get(KEPT) as KeptRows<Row> | undefined);
  const paged = useMemo(
    () => (keptRows?.name === name ? keptRows.paged : new PagedRows(load, order)),
    // What is asked is told by the name.
    [name, keptRows],
  );
  const version = useSyncExternalStore((listener) => paged.listen(listener), () => paged.version);

  useEffect(() => {
    opened.kept.set(KEPT, { name, paged });
    paged.begin();
    const stop = service.onChange(() => paged.changed());
    return () => {
      stop();
      paged.pause();
    };
  }, [service, opened, name, paged]);

  return useMemo(() => ({ rows: rowsOf(paged), there: { rows: paged.there(), need: paged.needAll }, loaded: paged.next !== undefined, problem: paged.problem }), [paged, version]);
}

function rowsOf<Row>(paged: PagedRows<Row>): RowSource<Row> {
  const { store, news, isComplete, isWalking } = paged;
  return {
    count: store.count,
    complete: isComplete,
    at: (index) => store.at(index),
    need: paged.need,
    find: (wanted) => store.find(wanted),
    news: { ...news, show: () => paged.showNews() },
    follow: paged.follow,
    walk: { toEnd: () => paged.toEnd(), stop: () => paged.stop(), isUnderWay: isWalking },
  };
}
