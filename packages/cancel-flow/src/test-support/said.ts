import type { FlowState } from '../machine/state.ts';
import type { TrackedOrder } from '../machine/tracked-order.ts';
import type { Message } from '../messages/message.ts';
import { describe } from '../view/describe.ts';

/** Every message that a face shows of this state, those within others included. */
export function keysSaid(state: FlowState): readonly string[] {
  const { title, body, timing } = describe(state);
  return [title, ...body.map(({ message }) => message), ...timing.map(({ message }) => message)].flatMap(keysIn);
}

function keysIn({ key, parameters = {} }: Message): readonly string[] {
  return [key, ...Object.values(parameters).flatMap((value) => (typeof value === 'object' && 'key' in value ? keysIn(value) : []))];
}

/** The orders that are followed in this state, also while it is interrupted. */
export function ordersIn(state: FlowState): readonly TrackedOrder[] {
  if ('resume' in state) return ordersIn(state.resume);
  return 'orders' in state ? state.orders : [];
}

/** The state beneath an interruption. */
export function beneath(state: FlowState): FlowState {
  return 'resume' in state ? state.resume : state;
}
