import type { SafeText } from '../../text/safe-text.ts';
import { text } from '../../text/text.ts';
import { CANCELLATION_KEYS, CANCELLATIONS_KEYS, DESK_KEYS } from '../decisions/decision-keys.ts';
import { ACCOUNT_KEYS } from '../screens/account/account-keys.ts';
import { BATCH_KEYS } from '../screens/batch/batch-keys.ts';
import { FILE_KEYS } from '../screens/file/file-keys.ts';
import { FIND_KEYS } from '../screens/find/find-keys.ts';
import { STOP_KEYS } from '../screens/stop/stop-keys.ts';
import { TARGET_KEYS } from '../screens/target/target-keys.ts';
import type { ScreenName } from '../navigation/screen.ts';
import { EVERYWHERE, LIST_KEYS } from './common-keys.ts';
import { DIALOG_KEYS } from './dialog-keys.ts';
import type { KeyBindings } from './key-binding.ts';

export interface KeyPlace {
  readonly place: SafeText;
  readonly bindings: KeyBindings;
  /** The screens that it is the place of. */
  readonly screens?: readonly ScreenName[];
}

/** All keys, by where they work: what `?` and the documentation show. */
export const KEY_TABLE: readonly KeyPlace[] = [
  { place: text`Everywhere`, bindings: EVERYWHERE },
  { place: text`In lists`, bindings: LIST_KEYS },
  { place: text`Where something is asked`, bindings: DIALOG_KEYS },
  { place: text`Where orders were found`, bindings: FIND_KEYS, screens: ['find'] },
  { place: text`At an order`, bindings: TARGET_KEYS, screens: ['target'] },
  { place: text`While an order is stopped`, bindings: STOP_KEYS, screens: ['stop'] },
  { place: text`In the list of cancellations`, bindings: CANCELLATIONS_KEYS, screens: ['cancellations'] },
  { place: text`At one cancellation`, bindings: CANCELLATION_KEYS, screens: ['cancellation'] },
  { place: text`On the desk`, bindings: DESK_KEYS, screens: ['desk'] },
  { place: text`In a file of orders`, bindings: FILE_KEYS, screens: ['file'] },
  { place: text`In a batch`, bindings: BATCH_KEYS, screens: ['batch'] },
  { place: text`At an account`, bindings: ACCOUNT_KEYS, screens: ['account'] },
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
