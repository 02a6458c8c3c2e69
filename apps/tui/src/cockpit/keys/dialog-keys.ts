import { text } from '../../text/text.ts';
import type { KeyBindings } from './key-binding.ts';

/** Where something is asked. The key that leaves things as they are is the same everywhere. */
export const DIALOG_KEYS = {
  next: { keys: ['j', 'down', 'tab', 'right'], help: text`the next choice` },
  previous: { keys: ['k', 'up', 'shift+tab', 'left'], help: text`the choice before` },
  choose: { keys: ['enter'], help: text`do what is chosen; at first that changes nothing` },
  leave: { keys: ['escape', 'q', 'ctrl+c'], help: text`leave things as they are` },
} as const satisfies KeyBindings;
