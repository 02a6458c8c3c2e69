import { createCancelFlow, type CancelFlow, type Description, type FlowState } from '@countermand/cancel-flow';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useLanguageOfPage } from '../localization/use-own-words.ts';
import { useCountermand } from '../provider/countermand-context.ts';
import { ANY_ORDERS } from './any-orders.ts';
import type { FlowKind } from './flow-kind.ts';
import { lastingAsLongAs } from './lasting.ts';

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
    return { flow: made, keep: lastingAsLongAs(made) };
  }, [transport, live, renewSession, partsOf]);
  useEffect(keep, [keep]);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    window.addEventListener('offline', () => flow.send({ type: 'went_offline' }), { signal });
    window.addEventListener('online', () => flow.send({ type: 'came_online' }), { signal });
    returns.addEventListener('return', () => void (flow.getState().name === 'session_expired' && flow.send({ type: 'retry' })), { signal });
    return () => controller.abort();
  }, [flow, returns]);
  const state = useSyncExternalStore(flow.subscribe, flow.getState, flow.getState);
  return { state, description: useMemo(() => describe(state), [describe, state]), send: flow.send };
}
