import { inject, injectable } from 'tsyringe';
import type { Batch } from '../model/batch.ts';
import type { Clock } from '../model/clock.ts';
import { failed, type Result } from '../model/problem.ts';
import type { Actor } from '../model/requester.ts';
import type { Sight } from '../model/sight.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, LEDGER } from '../ports/tokens.ts';
import { brokenUpload, moveBatch } from './batch-moves.ts';
import { latestBatch } from './latest-batch.ts';
import { decideInTransaction, mustWin } from './raced-transaction.ts';
import { takeBackBatch } from './take-back-batch.ts';

/**
 * Takes back what a batch has not sent: its own requests only (law 4). What has left goes on and is shown.
 * Repeating it changes nothing and succeeds.
 */
@injectable()
export class AbortBatch {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(id: string, actor: Actor, visibleTo?: Sight): Promise<Result<Batch>> {
    // From this commit on nothing of it is filed or sent; what is queued is taken back after it, and by the engine if we die.
    const aborted = await decideInTransaction(this.ledger, async (transaction) => {
      const found = await latestBatch(transaction, id, visibleTo);
      if (!found.ok || found.value.state === 'aborted') return found;
      const { state } = found.value;
      if (state === 'finished') return failed('state_conflict', `${id} is finished: there is nothing left to take back.`);
      const at = this.clock.now();
      const change = state === 'receiving' ? brokenUpload(at) : {};
      mustWin(await moveBatch(transaction, found.value, { to: 'aborted', actor, at, why: 'Aborted; what was not sent is taken back.', change }));
      return latestBatch(transaction, id);
    });
    if (!aborted.ok || aborted.value.finishedAt !== null) return aborted;
    await takeBackBatch({ ledger: this.ledger, clock: this.clock }, aborted.value, actor);
    return latestBatch(this.ledger.reader, id);
  }
}
