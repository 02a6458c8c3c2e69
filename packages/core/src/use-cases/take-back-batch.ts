import type { Batch } from '../model/batch.ts';
import type { Clock } from '../model/clock.ts';
import type { Actor } from '../model/requester.ts';
import type { Ledger, LedgerTransaction } from '../ports/ledger.ts';
import { batchEvent } from './batch-event.ts';
import { latestBatch } from './latest-batch.ts';
import { decideInTransaction } from './raced-transaction.ts';
import { takeBack } from './take-back.ts';
import { withdrawProblem } from './withdraw-rules.ts';

/** So many cancellations are taken back by one commit. */
const AT_ONCE = 50;

interface Parts {
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** Aborts when it is to be left to somebody else. */
  readonly signal?: AbortSignal;
}

/**
 * Takes back what an aborted batch has not sent: its own requesters only (law 4), in small commits, and then closes it.
 * Begun again after a crash it goes on where it stood. Nothing is filed for the batch any more, so one pass finds all.
 */
export async function takeBackBatch(parts: Parts, { id }: Batch, actor: Actor): Promise<void> {
  const { ledger, clock, signal } = parts;
  const unsent = await ledger.reader.unsentOfBatch(id);
  for (let start = 0; start < unsent.length; start += AT_ONCE) {
    if (signal?.aborted) return;
    const some = unsent.slice(start, start + AT_ONCE);
    await decideInTransaction(ledger, async (transaction) => {
      for (const cancellationId of some) await takeBackOne(parts, transaction, { cancellationId, batch: id, actor });
    });
  }
  await ledger.transact(async (transaction) => {
    const found = await latestBatch(transaction, id);
    if (!found.ok || found.value.state !== 'aborted' || found.value.finishedAt !== null) return;
    const at = clock.now();
    const { remark } = found.value;
    await transaction.changeBatch(found.value, { finishedAt: at }, batchEvent(found.value, { type: 'batch.closed', actor, at }, { reason: remark, data: { unsent: unsent.length } }));
  });
}

interface One {
  readonly cancellationId: string;
  readonly batch: string;
  readonly actor: Actor;
}

async function takeBackOne({ clock }: Parts, transaction: LedgerTransaction, { cancellationId, batch, actor }: One): Promise<void> {
  const record = await transaction.cancellation(cancellationId);
  // It may have left meanwhile: then it goes on.
  if (record === undefined || withdrawProblem(record.cancellation) !== undefined) return;
  const leaving = record.requesters.filter((requester) => requester.batch === batch && requester.withdrawnAt === null);
  await takeBack(transaction, record.cancellation, { leaving, actor, at: clock.now() });
}
