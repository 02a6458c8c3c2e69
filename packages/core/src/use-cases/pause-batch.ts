import { inject, injectable } from 'tsyringe';
import type { Batch } from '../model/batch.ts';
import type { Clock } from '../model/clock.ts';
import { failed, type Result } from '../model/problem.ts';
import type { Actor } from '../model/requester.ts';
import type { Sight } from '../model/sight.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, LEDGER } from '../ports/tokens.ts';
import { moveBatch } from './batch-moves.ts';
import { latestBatch } from './latest-batch.ts';
import { decideInTransaction, mustWin } from './raced-transaction.ts';

/** Stops a running batch from sending more. What has left goes on. Repeating it changes nothing and succeeds. */
@injectable()
export class PauseBatch {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(id: string, actor: Actor, visibleTo?: Sight): Promise<Result<Batch>> {
    return decideInTransaction(this.ledger, async (transaction) => {
      const found = await latestBatch(transaction, id, visibleTo);
      if (!found.ok || found.value.state === 'paused') return found;
      const { state } = found.value;
      if (state !== 'running') return failed('state_conflict', `${id} is ${state}: only a running batch can be paused.`);
      mustWin(await moveBatch(transaction, found.value, { to: 'paused', actor, at: this.clock.now(), why: 'Paused; what has left goes on.' }));
      return latestBatch(transaction, id);
    });
  }
}
