import { describeOne, type CancelFlow, type FlowState } from '@countermand/cancel-flow';

/**
 * Keeps a flow as long as somebody has it; answers what ends that hold. It ends a moment later, for React lets go of everything once for
 * a test (StrictMode) and takes it up again; and not before a request that a person confirmed has its answer. As long as it lasts it hears
 * what `listen` tells it of the page.
 */
export function lastingAsLongAs(flow: Pick<CancelFlow, 'dispose' | 'getState' | 'subscribe'>, listen?: (signal: AbortSignal) => void): () => () => void {
  let leaving: ReturnType<typeof setTimeout> | undefined;
  let unsubscribe: (() => void) | undefined;
  let over: AbortController | undefined;

  const end = (): void => {
    unsubscribe?.();
    unsubscribe = undefined;
    if (isOnItsWay(flow.getState())) {
      unsubscribe = flow.subscribe(end);
      return;
    }
    over?.abort();
    over = undefined;
    flow.dispose();
  };
  return () => {
    clearTimeout(leaving);
    unsubscribe?.();
    unsubscribe = undefined;
    if (!over) listen?.((over = new AbortController()).signal);
    return () => {
      leaving = setTimeout(end);
    };
  };
}

/** Whether what a person confirmed has no answer yet: it may be on its way, or wait for a connection, a session or that person. */
export function isUnanswered(state: FlowState): boolean {
  switch (state.name) {
    case 'submitting':
    case 'withdrawing':
    case 'submit_uncertain':
      return true;
    case 'session_expired':
    case 'offline':
      return isUnanswered(state.resume);
    case 'idle':
    case 'previewing':
    case 'preview_failed':
    case 'confirming':
    case 'submit_refused':
    case 'following':
    case 'settled':
      return false;
  }
}

/** Whether it goes on without a person. */
function isOnItsWay(state: FlowState): boolean {
  return isUnanswered(state) && (state.name !== 'submit_uncertain' || describeOne(state).busy);
}
