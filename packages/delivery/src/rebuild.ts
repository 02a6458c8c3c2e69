import type { LedgerReader } from '@countermand/core';
import type { LaneQueue } from './lane-queue.ts';

/** A wake-up that comes so much later than the work falls due is put right, milliseconds. */
const TOLERANCE_MS = 1_000;

export interface Rebuild {
  readonly reader: LedgerReader;
  readonly queue: LaneQueue;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly isOurs: (account: string) => boolean;
}

/**
 * Makes good every wake-up that is missing or comes too late, whatever became of it: the ledger alone says what is to be
 * done. A lane that somebody holds is left to its holder, who queues it when it is drained, or whose lease runs out.
 */
export async function rebuild({ reader, queue, now, isOurs }: Rebuild): Promise<number> {
  const queued = new Map((await queue.queued()).map((lane) => [lane.account, lane]));
  let rebuilt = 0;
  for (const account of await reader.accountsWithWork()) {
    const wakeUp = queued.get(account);
    if (wakeUp?.active || isOurs(account)) continue;
    // Rows on record as being sent have no next time; their worker may be gone.
    const inMs = Math.max(0, ((await reader.nextDueAt(account)) ?? now) - now);
    if (wakeUp && wakeUp.startsInMs <= inMs + TOLERANCE_MS) continue;
    const lease = await reader.lane(account);
    if (lease !== undefined && lease.holder !== '' && lease.expiresAt > now) continue;
    await queue.wake(account, inMs);
    rebuilt += 1;
  }
  return rebuilt;
}
