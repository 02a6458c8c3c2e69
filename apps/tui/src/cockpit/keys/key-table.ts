import type { SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { STOP_KEYS } from '../screens/stop/stop-keys.ts';
import { EVERYWHERE, LIST_KEYS } from './common-keys.ts';
import { DIALOG_KEYS } from './dialog-keys.ts';
import type { KeyBindings } from './key-binding.ts';

export interface KeyPlace {
  readonly place: SafeText;
  readonly bindings: KeyBindings;
}

/** All keys, by where they work: what `?` and the documentation show. */
export const KEY_TABLE: readonly KeyPlace[] = [
  { place: text`Everywhere`, bindings: EVERYWHERE },
  { place: text`In lists`, bindings: LIST_KEYS },
  { place: text`Where something is asked`, bindings: DIALOG_KEYS },
  { place: text`While an order is stopped`, bindings: STOP_KEYS },
];

const SHOWN: Readonly<Record<string, SafeText>> = {
  up: text`↑`,
  down: text`↓`,
  left: text`←`,
  right: text`→`,
  escape: text`esc`,
  pageUp: text`page up`,
  pageDown: text`page down`,
};

/** A key's name as people know it. */
export function shownKey(name: string): SafeText {
  return SHOWN[name] ?? (name as SafeText);
}
