import { useSyncExternalStore } from 'react';

const NEVER = (): (() => void) => () => undefined;

/** False on the server and while its markup is taken over: what only the reader's browser knows is shown afterwards. */
export function useMounted(): boolean {
  return useSyncExternalStore(NEVER, () => true, () => false);
}
