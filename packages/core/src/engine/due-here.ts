import type { EngineServices } from './engine-services.ts';
import type { LaneOptions } from './lane.ts';

type Parts = Pick<EngineServices, 'ledger' | 'clock'>;

/** What a worker may touch in a lane. */
export type OwnWork = Pick<LaneOptions, 'onlyCancellations' | 'filesBatches'>;

/** A lane is taken so long before its work falls due, and kept while some does within it, milliseconds. */
const AHEAD_MS = 250;

/**
 * Whether a short-lived command has something to do in the account now: work of its own that is due, that was left in `sending`
 * by a process that is gone, or rows to file. While its work only waits, it needs no lane, and others may have it.
 */
export async function isDueHere(parts: Parts, account: string, own: OwnWork): Promise<boolean> {
  const { ledger, clock } = parts;
  const due = await ledger.reader.dueWork({ account, now: clock.now() + AHEAD_MS, limit: 1, cancellationIds: own.onlyCancellations?.() });
  return due.length > 0 || hasRowsToFile(parts, account, own);
}

async function hasRowsToFile({ ledger, clock }: Parts, account: string, { filesBatches }: OwnWork): Promise<boolean> {
  if (filesBatches === false) return false;
  for (const batch of await ledger.reader.openBatches(['running'])) {
    if (filesBatches !== true && filesBatches.only !== batch.id) continue;
    if ((batch.sendAfter ?? 0) > clock.now() + AHEAD_MS) continue;
    if ((await ledger.reader.waitingBatchItems(batch.id, account, 1)).length > 0) return true;
  }
  return false;
}

/** Milliseconds until more of it falls due; undefined where nothing waits, or what is due is in another's hands. */
export async function untilDueHere({ ledger, clock }: Parts, account: string, own: OwnWork): Promise<number | undefined> {
  const next = await ledger.reader.nextDueAt(account, own.onlyCancellations?.());
  const wait = next === undefined ? 0 : next - AHEAD_MS - clock.now();
  return wait > 0 ? wait : undefined;
}
