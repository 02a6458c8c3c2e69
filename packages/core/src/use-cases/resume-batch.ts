import { inject, injectable } from 'tsyringe';
import type { CoreSettings } from '../accounts/configuration.ts';
import type { Batch } from '../model/batch.ts';
import type { BatchState } from '../model/batch-states.ts';
import type { Clock } from '../model/clock.ts';
import { failed, type Result } from '../model/problem.ts';
import type { Actor } from '../model/requester.ts';
import type { Sight } from '../model/sight.ts';
import type { Ledger } from '../ports/ledger.ts';
import { CLOCK, CORE_SETTINGS, LEDGER, WAKER } from '../ports/tokens.ts';
import type { Waker } from '../ports/waker.ts';
import { moveBatch, startChange } from './batch-moves.ts';
import { latestBatch } from './latest-batch.ts';
import { decideInTransaction, mustWin } from './raced-transaction.ts';

/** Starts a batch that is `ready`, or lets a paused one go on. Repeating it changes nothing and succeeds. */
@injectable()
export class ResumeBatch {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(CORE_SETTINGS) private readonly settings: CoreSettings,
    @inject(WAKER) private readonly waker: Waker,
  ) {}

  async execute(id: string, actor: Actor, visibleTo?: Sight): Promise<Result<Batch>> {
    const result = await decideInTransaction(this.ledger, async (transaction) => {
      const found = await latestBatch(transaction, id, visibleTo);
      if (!found.ok || found.value.state === 'running') return found;
      const problem = whyNot(id, found.value.state);
      if (problem !== undefined) return failed('state_conflict', problem);
      const at = this.clock.now();
      const change = startChange(found.value, this.settings.undoWindowSeconds, at);
      mustWin(await moveBatch(transaction, found.value, { to: 'running', actor, at, why: null, change }));
      return latestBatch(transaction, id);
    });
    if (result.ok) await this.#wake(id);
    return result;
  }

  async #wake(id: string): Promise<void> {
    const { remainders } = await this.ledger.reader.batchProgress(id, this.clock.now());
    for (const { account } of remainders) this.waker.wake(account);
  }
}

function whyNot(id: string, state: BatchState): string | undefined {
  switch (state) {
    case 'ready':
    case 'paused':
    case 'running':
      return undefined;
    case 'receiving':
      return `${id} is still being received. It can be started once it is ready.`;
    case 'finished':
      return `${id} is finished: there is nothing left to do. To file what failed once more, retry it.`;
    case 'aborted':
      return `${id} was aborted and does not go on. File what is still wanted as a new batch.`;
  }
}
