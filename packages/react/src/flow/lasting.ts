import { describeOne, type CancelFlow, type FlowState } from '@countermand/cancel-flow';

/**
 * Keeps a flow as long as somebody has it; answers what ends that hold. It ends a moment later, for React lets go of everything once for
 * a test (StrictMode) and takes it up again; and not before a request that a person confirmed has its answer.
 */
export function lastingAsLongAs(flow: Pick<CancelFlow, 'dispose' | 'getState' | 'subscribe'>): () => () => void {
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe: (() => void) | undefined;

  const end = (): void => {
    unsubscribe?.();
    unsubscribe = undefined;
    if (!isOnItsWay(flow.getState())) return flow.dispose();
    unsubscribe = flow.subscribe(end);
  };
  return () => {
    clearTimeout(leaving);
    unsubscribe?.();
    unsubscribe = undefined;
    return () => {
      leaving = setTimeout(end);
    };
  };
}

/** Whether a request of a person is under way, and goes on without one. */
function isOnItsWay(state: FlowState): boolean {
  switch (state.name) {
    case 'submitting':
    case 'withdrawing':
      return true;
    case 'submit_uncertain':
      return describeOne(state).busy;
    case 'session_expired':
      return state.renewing && isOnItsWay(state.resume);
    case 'idle':
    case 'previewing':
    case 'preview_failed':
    case 'confirming':
    case 'submit_refused':
    case 'following':
    case 'settled':
    case 'offline':
      return false;
  }
}
