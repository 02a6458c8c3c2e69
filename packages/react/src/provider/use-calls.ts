import { repeating, type Transport } from '@countermand/client';
import { useMemo } from 'react';
import { useCountermand } from './countermand-context.ts';

/** One group of `@countermand/client/groups`, over the page's session. What a page does not use, it does not load. */
export function useCalls<Calls>(group: (transport: Transport) => Calls): Calls {
  const { transport } = useCountermand();
  return useMemo(() => group(repeating(transport)), [group, transport]);
}
