import { setTimeout as pause } from 'node:timers/promises';
import { LedgerUnavailableError } from '@countermand/core/errors';
import { isBusy } from './sqlite-errors.ts';

const SHORTEST_PAUSE_MS = 1;
const LONGEST_PAUSE_MS = 10;

/** Long enough for another process's migration or a checkpoint on a slow disk. */
export const LOCK_PATIENCE_MS = 15_000;

/**
 * Runs `action` until no other process holds the lock. SQLite's own waiting would stop the event loop, so it is
 * off and we wait here, in real time whatever the injected clock says: the other process lives in real time.
 */
export async function retryWhileBusy<T>(action: () => T | Promise<T>, path: string, patienceMs = LOCK_PATIENCE_MS): Promise<T> {
  const start = performance.now();
  for (let longest = SHORTEST_PAUSE_MS * 2; ; longest = Math.min(longest * 2, LONGEST_PAUSE_MS)) {
    try {
      return await action();
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() - start > patienceMs) throw lockedTooLong(path, patienceMs, error);
    }
    await pause(SHORTEST_PAUSE_MS + Math.random() * longest);
  }
}

function lockedTooLong(path: string, patienceMs: number, cause: unknown): LedgerUnavailableError {
  const seconds = Math.round(patienceMs / 1000);
  return new LedgerUnavailableError(
    `The ledger ${path} was locked by another process for ${seconds} s. Look for a stuck countermand process, then try again.`,
    { cause },
  );
}
