import type { Cancellation } from './cancellation.ts';
import type { CancellationState } from './states.ts';

/** In these, what the provider shows next may decide: a notification makes us read earlier. */
export const AWAITING_STATES = ['requested', 'unknown', 'needs_attention'] as const satisfies readonly CancellationState[];

/** Short, and such as every database keeps as it is. */
const FINDABLE = /^[^"\\\p{Cc}\p{Cs}]{1,100}$/u;

/** The order number by which a notification finds a cancellation; null where none can find it. */
export function awaitedOrder({ state, orderNumber }: Pick<Cancellation, 'state' | 'orderNumber'>): string | null {
  return isAwaiting(state) && orderNumber !== null && FINDABLE.test(orderNumber) ? orderNumber : null;
}

export function isAwaiting(state: CancellationState): boolean {
  return (AWAITING_STATES as readonly CancellationState[]).includes(state);
}
