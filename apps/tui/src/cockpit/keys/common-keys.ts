import { text } from '../../text/text.ts';
import type { KeyBindings } from './key-binding.ts';

/** Everywhere but while typing. */
export const EVERYWHERE = {
  help: { keys: ['?'], help: text`all keys and commands` },
  command: { keys: [':'], help: text`type a command` },
  accounts: { keys: ['1'], help: text`accounts` },
  cancellations: { keys: ['2'], help: text`cancellations, live` },
  desk: { keys: ['3'], help: text`the desk: what a person has to look at` },
  batches: { keys: ['4'], help: text`batches` },
  find: { keys: ['f', '5'], help: text`find an order` },
  back: { keys: ['escape', 'left'], help: text`back` },
  redraw: { keys: ['ctrl+l'], help: text`draw the screen anew, where something else has written on it` },
  quit: { keys: ['q'], help: text`leave the cockpit` },
  interrupt: { keys: ['ctrl+c'], help: text`leave at once` },
} as const satisfies KeyBindings;

/** In every list. */
export const LIST_KEYS = {
  down: { keys: ['j', 'down'], help: text`down` },
  up: { keys: ['k', 'up'], help: text`up` },
  pageDown: { keys: ['pageDown', 'ctrl+d'], help: text`a page down` },
  pageUp: { keys: ['pageUp', 'ctrl+u'], help: text`a page up` },
  first: { keys: ['g', 'home'], help: text`the first row` },
  last: { keys: ['G', 'end'], help: text`the last row` },
  open: { keys: ['enter', 'right'], help: text`open` },
  mark: { keys: ['space'], help: text`mark, to do something with many` },
  markAll: { keys: ['a'], help: text`mark all that is shown, or none` },
  filter: { keys: ['/'], help: text`show only what holds a text` },
} as const satisfies KeyBindings;

/** Where text is longer than the screen. */
export const SCROLL_KEYS = {
  down: LIST_KEYS.down,
  up: LIST_KEYS.up,
  pageDown: LIST_KEYS.pageDown,
  pageUp: LIST_KEYS.pageUp,
  first: { keys: ['g', 'home'], help: text`the beginning` },
  last: { keys: ['G', 'end'], help: text`the end` },
} as const satisfies KeyBindings;
