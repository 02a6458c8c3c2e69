import { createHash } from 'node:crypto';
import type { BatchSettings } from '@countermand/core';

/**
 * The key of a file that was given none: it follows from the file's bytes and from what the flags say, so that the same file filed
 * again in the same way makes nothing twice, whatever it is called by then.
 */
export function derivedKey(digest: string, settings: BatchSettings): string {
  const said = JSON.stringify(Object.entries(settings).sort(([left], [right]) => (left < right ? -1 : 1)));
  return `file-${createHash('sha256').update(`${digest} ${said}`).digest('hex')}`;
}
