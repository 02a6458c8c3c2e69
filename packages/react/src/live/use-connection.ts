import { useCallback, useSyncExternalStore } from 'react';
import { useCountermand } from '../provider/countermand-context.ts';

/** How what is shown keeps up with what happens. */
export type Connection = 'events' | 'polling' | 'offline';

/** Whether changes come by themselves (`events`), within seconds (`polling`), or not at all (`offline`: this machine has no network). */
export function useConnection(): Connection {
  const { live } = useCountermand();
  const subscribe = useCallback((tell: () => void) => live.subscribe(tell), [live]);
  return useSyncExternalStore<Connection>(
    subscribe,
    () => (navigator.onLine === false ? 'offline' : live.mode()),
    () => 'polling',
  );
}
