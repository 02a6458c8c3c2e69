import { useCallback, useEffect, useRef, useState } from 'react';
import type { ServiceProblem } from '../../service/answer.ts';
import { useCockpit } from '../cockpit-context.ts';
import type { RowSource } from '../parts/list/row-source.ts';
import { freshPages, type LoadPage } from './fresh-pages.ts';
import { chainCount, isComplete, isThere, pageOf, rowAt, withPages, type PageChain } from './page-chain.ts';

/** Between two loads of what changes often, milliseconds. */
const REST_MS = 500;

export interface PagedRows<Row> {
  readonly rows: RowSource<Row>;
  /** False until the first page has come. */
  readonly loaded: boolean;
  /** Why the last load brought nothing; what was known is still there. */
  readonly problem: ServiceProblem | undefined;
}

interface Shown<Row> {
  readonly name: string;
  readonly chain: PageChain<Row>;
  readonly problem?: ServiceProblem;
}

/**
 * A list of any length by its pages: those that are seen are loaded, and loaded again when something has changed; of others only the
 * length is kept. `load` is used anew whenever `name` changes.
 */
export function usePages<Row>(name: string, load: LoadPage<Row>): PagedRows<Row> {
  const { service } = useCockpit();
  const [shown, setShown] = useState<Shown<Row>>({ name, chain: [] });
  const latest = useRef(load);
  latest.current = load;
  const seen = useRef({ first: 0, last: 0 });
  const wake = useRef(() => {});
  const chain = shown.name === name ? shown.chain : [];
  const known = useRef(chain);
  known.current = chain;

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    let timer: NodeJS.Timeout | undefined;
    let loading = false;
    let resting = false;
    let stale = true;
    const look = async (): Promise<void> => {
      if (loading || (isThere(known.current, seen.current) && (resting || !stale))) return;
      clearTimeout(timer);
      loading = true;
      stale = false;
      const before = known.current;
      const at = pageOf(before, seen.current.first);
      const answer = await freshPages(before, at, { last: seen.current.last, load: latest.current, signal });
      if (signal.aborted) return;
      if (answer.ok) known.current = withPages(before, at, answer.value);
      setShown({ name, chain: known.current, ...(!answer.ok && { problem: answer.problem }) });
      loading = false;
      resting = true;
      timer = setTimeout(() => {
        resting = false;
        // What failed is tried again with the next change.
        if (stale) void look();
      }, REST_MS);
      // The operator has moved on meanwhile.
      if (answer.ok) void look();
    };
    wake.current = () => void look();
    const stop = service.onChange(() => {
      stale = true;
      void look();
    });
    void look();
    return () => {
      stop();
      clearTimeout(timer);
      controller.abort();
    };
  }, [service, name]);

  const need = useCallback((first: number, last: number) => {
    // As much again, so that the next page down is there already.
    seen.current = { first, last: last + (last - first) };
    wake.current();
  }, []);
  return {
    rows: { count: chainCount(chain), complete: isComplete(chain), at: (index) => rowAt(chain, index), need },
    loaded: chain.length > 0,
    problem: shown.name === name ? shown.problem : undefined,
  };
}
