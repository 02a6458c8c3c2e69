import { text } from '../../../text/text.ts';
import type { KeyBindings } from '../../keys/key-binding.ts';

export const FILE_KEYS = {
  stop: { keys: ['enter', 's'], help: text`stop these orders; asks first`, writes: true },
  reason: { keys: ['r'], help: text`choose the reason` },
  note: { keys: ['n'], help: text`write a note; it stays here` },
  again: { keys: ['c'], help: text`check the file again` },
} as const satisfies KeyBindings;
