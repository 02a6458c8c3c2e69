import { inject, injectable } from 'tsyringe';
import type { Cancellation } from '../model/cancellation.ts';
import type { FollowUp } from '../model/follow-up.ts';
import type { Clock } from '../model/clock.ts';
import { failed, type Problem, type Result } from '../model/problem.ts';
import type { Actor } from '../model/requester.ts';
import type { Sight } from '../model/sight.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { FollowUpChange, Ledger, LedgerTransaction } from '../ports/ledger.ts';
import { CLOCK, LEDGER, WAKER } from '../ports/tokens.ts';
import type { Waker } from '../ports/waker.ts';
import { latestRecord, shownRecord } from './latest-record.ts';
import { personEvent } from './person-event.ts';
import { decideInTransaction, mustWin } from './raced-transaction.ts';

/** Makes the lane read the target again at once, and try again what is owed to a replacement. Sends no stop. */
@injectable()
export class RecheckCancellation {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
    @inject(WAKER) private readonly waker: Waker,
  ) {}

  async execute(id: string, by: { readonly actor: Actor; readonly visibleTo?: Sight }): Promise<Result<CancellationRecord>> {
    const rechecked = await this.#recheck(id, by);
    if (rechecked.ok) this.waker.wake(rechecked.value.cancellation.account);
    return rechecked;
  }

  #recheck(id: string, { actor, visibleTo }: { readonly actor: Actor; readonly visibleTo?: Sight }): Promise<Result<CancellationRecord>> {
    return decideInTransaction(this.ledger, async (transaction) => {
      const found = await latestRecord(transaction, id, visibleTo);
      if (!found.ok) return found;
      const { cancellation, followUps } = found.value;
      const problem = recheckProblem(cancellation);
      if (problem) return { ok: false, problem };
      const at = this.clock.now();
      const event = personEvent(
        cancellation,
        { type: 'cancellation.rescheduled', actor, at },
        { reason: 'A person asked for a new look.', from: cancellation.state, to: cancellation.state },
      );
      mustWin(await transaction.changeCancellation(cancellation, { nextActionAt: at, ...(cancellation.nudged && { nudged: false }) }, event));
      for (const followUp of followUps) await this.#recheckFollowUp(transaction, cancellation, { followUp, actor });
      return shownRecord(transaction, id, visibleTo);
    });
  }

  async #recheckFollowUp(transaction: LedgerTransaction, cancellation: Cancellation, { followUp, actor }: { followUp: FollowUp; actor: Actor }): Promise<void> {
    const at = this.clock.now();
    const change = followUpChange(followUp, at);
    if (change === undefined) return;
    const data = { followUp: followUp.id, from: followUp.state, to: change.state ?? followUp.state };
    const event = personEvent(cancellation, { type: 'follow_up.state_changed', actor, at }, { reason: 'A person asked for a new look.', data });
    mustWin(await transaction.changeFollowUp(followUp, change, event));
  }
}

/** Why there is nothing to look at; undefined where there is. */
function recheckProblem({ id, state }: Cancellation): Problem | undefined {
  const conflict = (detail: string) => failed('state_conflict', detail).problem;
  switch (state) {
    case 'scheduled':
    case 'queued':
      return conflict(`${id} is ${state}: the order is read right before it is sent. Show the order to see it now.`);
    case 'sending':
      return conflict(`${id} is on the wire: its answer comes first. Try again in a moment.`);
    case 'failed':
    case 'withdrawn':
      return conflict(`${id} ended as ${state} with nothing in effect at the provider. Show the order to see it now.`);
    case 'requested':
    case 'unknown':
    case 'needs_attention':
    case 'cancelled':
    case 'refused':
      return undefined;
  }
}

/** A failed follow-up starts again, one at work is hurried; undefined where it has ended well. */
function followUpChange(followUp: FollowUp, now: number): FollowUpChange | undefined {
  switch (followUp.state) {
    case 'failed':
      return { state: followUp.target === null ? 'searching' : 'pending', step: 0, nextActionAt: now, remark: null };
    case 'searching':
    case 'pending':
    case 'unknown':
      return { nextActionAt: now };
    case 'sending':
    case 'held':
    case 'left':
    case 'none':
      return undefined;
  }
}
