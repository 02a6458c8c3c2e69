import { useCallback, useEffect, useState } from 'react';
import type * as checking from './checking.ts';

export type Checking = typeof checking;

/** What checks lists, loaded once the page is there; and what loads it, where that has not come about by the time it is needed. */
export function useChecking(): readonly [loaded: Checking | undefined, load: () => Promise<Checking>] {
  const [checking, setChecking] = useState<Checking>();
  const load = useCallback(async () => {
    const loaded = await import('./checking.ts');
    setChecking(loaded);
    return loaded;
  }, []);
  useEffect(() => {
    // Where it fails, it is told when it is needed.
    load().catch(() => undefined);
  }, [load]);
  return [checking, load];
}
