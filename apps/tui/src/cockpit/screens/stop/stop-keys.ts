import { text } from '../../../text/text.ts';
import { EVERYWHERE, SCROLL_KEYS } from '../../keys/common-keys.ts';
import { DIALOG_KEYS } from '../../keys/dialog-keys.ts';
import type { KeyBindings } from '../../keys/key-binding.ts';

/** Beside those of every question, while an order is stopped. */
export const STOP_KEYS = {
  reason: { keys: ['r'], help: text`choose the reason, before anything is sent` },
  note: { keys: ['n'], help: text`write a note; it stays here` },
  refund: { keys: ['m'], help: text`have the money returned, or not, where the provider can` },
  notifyCustomer: { keys: ['c'], help: text`have the customer told, or not, where the provider can` },
  undo: { keys: ['u'], help: text`undo: keep the order, while nothing has been sent` },
  leave: { keys: ['q'], help: text`leave things as they are while it is asked; after that, leave the cockpit` },
  timeline: { keys: ['t'], help: text`the timeline and the evidence of a stop` },
} as const satisfies KeyBindings;

/** What is chosen between. */
export const ACTION_KEYS = { next: DIALOG_KEYS.next, previous: DIALOG_KEYS.previous, choose: DIALOG_KEYS.choose } as const satisfies KeyBindings;

/** The others move between the actions. */
export const PAGE_KEYS = { ...SCROLL_KEYS, down: { ...SCROLL_KEYS.down, keys: [] }, up: { ...SCROLL_KEYS.up, keys: [] }, pageDown: { ...SCROLL_KEYS.pageDown, keys: ['ctrl+d', 'pageDown'] }, pageUp: { ...SCROLL_KEYS.pageUp, keys: ['ctrl+u', 'pageUp'] } } as const satisfies KeyBindings;

/** What works on this screen as everywhere; `left` moves between the actions here, and `q` first answers the question. */
export const PASSED_KEYS: readonly string[] = Object.values(EVERYWHERE)
  .flatMap(({ keys }): readonly string[] => keys)
  .filter((key) => key !== 'left' && key !== 'q');
