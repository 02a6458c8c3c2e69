import { text } from '../../../text/text.ts';
import type { KeyBindings } from '../../keys/key-binding.ts';

/** Where an order is seen. */
export const TARGET_KEYS = {
  stop: { keys: ['s'], help: text`stop this order; asks first`, writes: true },
  again: { keys: ['r'], help: text`read it again at its provider` },
  timeline: { keys: ['t'], help: text`its latest stop, with evidence and timeline` },
} as const satisfies KeyBindings;
