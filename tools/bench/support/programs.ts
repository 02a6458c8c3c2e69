import type { Ids } from '@countermand/core';
import { createUlidIds, systemClock } from '@countermand/host';
import { fileURLToPath } from 'node:url';

/** The built command line, as its users start it. */
export const COMMAND_LINE = fileURLToPath(new URL('../../../apps/tui/bin/countermand.js', import.meta.url));

export function createIds(): Ids {
  return createUlidIds(systemClock);
}
