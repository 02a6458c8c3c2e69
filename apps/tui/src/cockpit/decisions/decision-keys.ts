import { text } from '../../text/text.ts';
import type { KeyBindings } from '../keys/key-binding.ts';

/** Where cancellations are listed. */
export const CANCELLATIONS_KEYS = {
  withdraw: { keys: ['w'], help: text`take back what is not sent yet: the order is kept`, writes: true },
  recheck: { keys: ['r'], help: text`have the order read again now`, writes: true },
} as const satisfies KeyBindings;

/** On one cancellation. */
export const CANCELLATION_KEYS = {
  ...CANCELLATIONS_KEYS,
  resolve: { keys: ['e'], help: text`decide what could not be established`, writes: true },
  order: { keys: ['o'], help: text`the order as its provider shows it now` },
  batch: { keys: ['b'], help: text`the batch that it was filed with` },
} as const satisfies KeyBindings;

/** On the desk. */
export const DESK_KEYS = {
  resolve: CANCELLATION_KEYS.resolve,
  recheck: CANCELLATION_KEYS.recheck,
  order: CANCELLATION_KEYS.order,
} as const satisfies KeyBindings;
