import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const ENOUGH_BYTES = 32 * 1024 * 1024;

/** A new folder, in memory where this machine has a place for it: a ledger that is written to a disk waits for it at each commit. */
export function quickFolder(): string {
  return mkdtempSync(join(hasRoom() ? MEMORY : tmpdir(), 'countermand-api-'));
}

function hasRoom(): boolean {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ENOUGH_BYTES;
}
