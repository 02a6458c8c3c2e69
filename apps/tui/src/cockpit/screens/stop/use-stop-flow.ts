import type { FlowState } from '@countermand/cancel-flow';
import { useState, useSyncExternalStore } from 'react';
import { useCockpit } from '../../cockpit-context.ts';
import type { HeldFlow } from '../../flows/held-flow.ts';

export interface StopFlow {
  readonly state: FlowState;
  /** How many orders have been looked at. */
  readonly looked: number;
  readonly send: HeldFlow['send'];
}

/** The flow of these orders, wherever it stands. */
export function useStopFlow(references: readonly string[]): StopFlow {
  const { flows } = useCockpit();
  const [held] = useState(() => flows.open(references));
  const state = useSyncExternalStore(held.subscribe, held.getState);
  const looked = useSyncExternalStore(held.subscribe, held.getLooked);
  return { state, looked, send: held.send };
}
