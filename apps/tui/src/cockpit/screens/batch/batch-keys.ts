import { text } from '../../../text/text.ts';
import type { KeyBindings } from '../../keys/key-binding.ts';

export const BATCH_KEYS = {
  pause: { keys: ['p'], help: text`pause: send no more of it for now`, writes: true },
  resume: { keys: ['u'], help: text`go on, or have it worked here where no worker is`, writes: true },
  abort: { keys: ['x'], help: text`take back what was not sent; asks first`, writes: true },
  retry: { keys: ['t'], help: text`stop once more what failed, as a new batch; asks first`, writes: true },
  report: { keys: ['o'], help: text`write every row into a file, as a table` },
  rows: { keys: ['v'], help: text`which rows: all, not stopped, wrong, unknown` },
} as const satisfies KeyBindings;
