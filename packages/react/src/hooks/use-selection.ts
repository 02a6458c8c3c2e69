import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

/** Some of a list, by their ids. */
export interface Selection {
  /** In the order of the list. What is no longer in it is no longer selected. */
  readonly ids: readonly string[];
  readonly has: (id: string) => boolean;
  /** Selects it or lets it go; with `range`, all from the last one that was toggled as that one is. */
  readonly toggle: (id: string, range?: boolean) => void;
  readonly selectAll: () => void;
  readonly clear: () => void;
}

const NONE: ReadonlySet<string> = new Set();

/** Which of `shown`, the ids of a list in its order, a person has selected. */
export function useSelection(shown: readonly string[]): Selection {
  const [chosen, setChosen] = useState(NONE);
  const latest = useRef(shown);
  latest.current = shown;
  // What left the list is not selected again when it comes back.
  useEffect(() => {
    setChosen((before) => {
      if (before.size === 0) return before;
      const present = new Set(shown);
      const kept = [...before].filter((id) => present.has(id));
      return kept.length === before.size ? before : new Set(kept);
    });
  }, [shown]);
  const anchor = useRef<string | undefined>(undefined);

  const toggle = useCallback((id: string, range = false): void => {
    const from = range && anchor.current !== undefined ? latest.current.indexOf(anchor.current) : -1;
    const to = latest.current.indexOf(id);
    const between = from < 0 || to < 0 ? [id] : latest.current.slice(Math.min(from, to), Math.max(from, to) + 1);
    const begun = anchor.current;
    setChosen((before) => {
      const after = new Set(before);
      const selects = between.length > 1 && begun !== undefined ? before.has(begun) : !before.has(id);
      for (const each of between) if (selects) after.add(each); else after.delete(each);
      return after;
    });
    if (!range || from < 0) anchor.current = id;
  }, []);
  const selectAll = useCallback(() => setChosen(new Set(latest.current)), []);
  const clear = useCallback(() => setChosen(NONE), []);
  const ids = useMemo(() => (chosen.size === 0 ? [] : shown.filter((id) => chosen.has(id))), [chosen, shown]);
  return { ids, has: useCallback((id) => chosen.has(id), [chosen]), toggle, selectAll, clear };
}
