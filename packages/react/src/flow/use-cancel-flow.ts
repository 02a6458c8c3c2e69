import { createCancelFlow, type CancelFlow, type Description, type FlowState } from '@countermand/cancel-flow';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useLanguageOfPage } from '../localization/use-own-words.ts';
import { useCountermand } from '../provider/countermand-context.ts';
import { ANY_ORDERS } from './any-orders.ts';
import type { FlowKind } from './flow-kind.ts';
import { isUnanswered, lastingAsLongAs } from './lasting.ts';

export interface RunningFlow {
  readonly state: FlowState;
  /** What to show of it, in no language. */
  readonly description: Description;
  readonly send: CancelFlow['send'];
}

/** One confirm-and-stop flow, of one order or of several, as long as the component is there. What was confirmed is asked for, and what was recorded goes on, without it. */
export function useCancelFlow(): RunningFlow {
  useLanguageOfPage();
  return useFlow(ANY_ORDERS);
}

/** The same, of another kind; it is another flow where `partsOf` is another function. */
export function useFlow({ partsOf, describe }: FlowKind): RunningFlow {
  const { transport, live, renewSession, returns } = useCountermand();
  const { flow, keep } = useMemo(() => {
    const made = createCancelFlow(partsOf({ transport, live, renewSession }));
    // What was confirmed goes on without the component, and hears of the page as long as it does.
    const listen = (signal: AbortSignal): void => {
      window.addEventListener('offline', () => made.send({ type: 'went_offline' }), { signal });
      window.addEventListener('online', () => made.send({ type: 'came_online' }), { signal });
      window.addEventListener('beforeunload', (event) => isUnanswered(made.getState()) && event.preventDefault(), { signal });
      returns.addEventListener('return', () => void (made.getState().name === 'session_expired' && made.send({ type: 'retry' })), { signal });
    };
    return { flow: made, keep: lastingAsLongAs(made, listen) };
  }, [transport, live, renewSession, returns, partsOf]);
  useEffect(keep, [keep]);
  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState);
  return { state, description: useMemo(() => describe(state), [describe, state]), send: flow.send };
}
