import type { CancellationView } from '@countermand/core/model';
import type { SafeText } from '../text/safe-text.ts';
import { text } from '../text/text.ts';

/** Said of what would be read again by itself, where no worker lives. `how` has it read here; null where nothing here does. */
export function nobodyReads(how: SafeText | null): SafeText {
  return how === null ? text`nobody reads it now: start countermand worker at its server` : text`nobody reads it now: ${how} reads it here, or start countermand serve`;
}

/** Whether it waits for reads that come by themselves where a worker lives. */
export function waitsForReads({ state, nextActionAt }: Pick<CancellationView, 'state' | 'nextActionAt'>): boolean {
  return state === 'unknown' || state === 'requested' || (state === 'needs_attention' && nextActionAt !== undefined);
}
