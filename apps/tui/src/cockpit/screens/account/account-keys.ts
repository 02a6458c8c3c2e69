import { text } from '../../../text/text.ts';
import type { KeyBindings } from '../../keys/key-binding.ts';

export const ACCOUNT_KEYS = {
  cancellations: { keys: ['enter', 'right'], help: text`its cancellations` },
} as const satisfies KeyBindings;
