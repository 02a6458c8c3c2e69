import { text } from '../../../text/text.ts';
import type { KeyBindings } from '../../keys/key-binding.ts';

/** Where orders were found. */
export const FIND_KEYS = {
  stop: { keys: ['s'], help: text`stop what is marked, or the order under the cursor; asks first`, writes: true },
  again: { keys: ['r'], help: text`search again` },
} as const satisfies KeyBindings;
