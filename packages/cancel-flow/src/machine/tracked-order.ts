import { isEndState, type CancellationView } from '@countermand/core/model';
import type { FlowProblem } from './problem.ts';

/** One order of a filed request: its cancellation, the problem that kept it from having one, or neither yet. */
export interface TrackedOrder {
  readonly asked: string;
  readonly cancellation: CancellationView | null;
  readonly problem: FlowProblem | null;
}

/** What the server answered to a request that it recorded. Has at least one order. */
export interface Filing {
  /** The id of the batch, where it is one. */
  readonly batch?: string;
  readonly orders: readonly TrackedOrder[];
}

/** It ended, or never began: nothing about its state will change. */
export function hasEnded({ cancellation, problem }: TrackedOrder): boolean {
  return problem !== null || (cancellation !== null && isEndState(cancellation.state));
}

/** It ended, and so has the hold on what took its place. */
export function isQuiet(order: TrackedOrder): boolean {
  return hasEnded(order) && order.cancellation?.replacement?.hold !== 'pending';
}

/** Nothing of it has left yet. */
export function canBeWithdrawn({ cancellation }: TrackedOrder): boolean {
  return cancellation !== null && isUnsent(cancellation);
}

export function isUnsent({ state }: CancellationView): boolean {
  return state === 'scheduled' || state === 'queued';
}
