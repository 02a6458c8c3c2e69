import type { OrderUpdate } from '../machine/accept-update.ts';
import type { FlowEffect } from '../machine/effect.ts';
import type { FlowEvent, PersonEvent } from '../machine/event.ts';
import { IDLE, type FlowState } from '../machine/state.ts';
import { transition } from '../machine/transition.ts';
import { newKey } from './new-key.ts';
import type { CancelFlowPort } from './port.ts';
import { runEffect } from './run-effect.ts';
import { realClock, type FlowClock } from './timing.ts';

export interface CancelFlowParts {
  readonly port: CancelFlowPort;
  /** Default: real time. */
  readonly clock?: FlowClock;
  /** Makes an idempotency key that nobody else makes. Default: 128 random bits. */
  readonly createKey?: () => string;
}

/** One flow, as a store: `subscribe` and `getState` fit `useSyncExternalStore`. All functions can be passed on by themselves. */
export interface CancelFlow {
  readonly getState: () => FlowState;
  /** Calls after every change; answers the function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly send: (event: PersonEvent) => void;
  /** Ends every call and timer; nothing changes any more. What was recorded goes on without it. */
  readonly dispose: () => void;
}

export function createCancelFlow({ port, clock = realClock, createKey = newKey }: CancelFlowParts): CancelFlow {
  let state: FlowState = IDLE;
  let disposed = false;
  let queue: FlowEvent[] | null = null;
  const listeners = new Set<() => void>();
  const running = new Map<number, AbortController>();

  const start = (effect: FlowEffect) => {
    const controller = new AbortController();
    const { signal } = controller;
    running.set(effect.call, controller);
    // What is no longer wanted is ended by its signal, and is not heard.
    const onUpdate = (update: OrderUpdate) => void (signal.aborted || dispatch({ type: 'updated', update }));
    void runEffect(effect, { port, clock, signal, onUpdate }).then((event) => {
      if (signal.aborted) return;
      running.delete(effect.call);
      controller.abort();
      dispatch(event);
    });
  };

  const reconcile = (effects: readonly FlowEffect[]) => {
    const wanted = new Set(effects.map(({ call }) => call));
    for (const [call, controller] of running) {
      if (wanted.has(call)) continue;
      running.delete(call);
      controller.abort();
    }
    for (const effect of effects) if (!running.has(effect.call)) start(effect);
  };

  const dispatch = (event: FlowEvent) => {
    if (disposed) return;
    // What is sent while a change is told comes after it.
    if (queue) return void queue.push(event);
    queue = [event];
    try {
      for (let next = queue.shift(); next && !disposed; next = queue.shift()) apply(next);
    } finally {
      queue = null;
    }
  };

  const apply = (event: FlowEvent) => {
    const { state: next, effects } = transition(state, event);
    if (next === state) return;
    state = next;
    reconcile(effects);
    for (const listener of [...listeners]) listener();
  };

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    send: (event) => dispatch(event.type === 'confirm' ? { ...event, key: createKey() } : event),
    dispose: () => {
      disposed = true;
      listeners.clear();
      reconcile([]);
    },
  };
}
