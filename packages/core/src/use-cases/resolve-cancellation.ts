import { inject, injectable } from 'tsyringe';
import { EngineServices } from '../engine/engine-services.ts';
import { owedSearch } from '../engine/owed-follow-ups.ts';
import type { Cancellation } from '../model/cancellation.ts';
import { failed, type Result } from '../model/problem.ts';
import type { Actor } from '../model/requester.ts';
import { DECIDED_NOT_STOPPED, type Sight } from '../model/sight.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { CancellationChange, LedgerTransaction } from '../ports/ledger.ts';
import { WAKER } from '../ports/tokens.ts';
import type { Waker } from '../ports/waker.ts';
import { latestRecord, shownRecord } from './latest-record.ts';
import { personEvent } from './person-event.ts';
import { decideInTransaction, mustWin } from './raced-transaction.ts';
import { checkedResolution, type Resolution } from './resolution.ts';

/**
 * A person's decision on a cancellation that needs one. `cancelled` and `not_stopped` end it; attempts whose effect is not
 * known stay so, for a decision does not stop a late write from landing (law 3). `send_again` only makes the lane read:
 * it sends once more if that read shows the order active.
 */
@injectable()
export class ResolveCancellation {
  constructor(
    @inject(EngineServices) private readonly services: EngineServices,
    @inject(WAKER) private readonly waker: Waker,
  ) {}

  async execute(id: string, resolution: Resolution, { actor, visibleTo }: { readonly actor: Actor; readonly visibleTo?: Sight }): Promise<Result<CancellationRecord>> {
    const checked = checkedResolution(resolution);
    if (!checked.ok) return checked;
    const resolved = await this.#resolve(id, checked.value, { actor, visibleTo });
    if (resolved.ok) this.waker.wake(resolved.value.cancellation.account);
    return resolved;
  }

  #resolve(id: string, resolution: Resolution, { actor, visibleTo }: { readonly actor: Actor; readonly visibleTo: Sight | undefined }): Promise<Result<CancellationRecord>> {
    return decideInTransaction(this.services.ledger, async (transaction) => {
      const found = await latestRecord(transaction, id, visibleTo);
      if (!found.ok) return found;
      const { cancellation, followUps } = found.value;
      if (cancellation.state !== 'needs_attention') {
        return failed('state_conflict', `${id} is ${cancellation.state}: a person decides only on what needs attention.`);
      }
      await this.#decide(transaction, cancellation, { resolution, actor });
      if (resolution.as === 'cancelled' && followUps.length === 0) await this.#lookForReplacement(transaction, cancellation, actor);
      return shownRecord(transaction, id, visibleTo);
    });
  }

  async #decide(transaction: LedgerTransaction, cancellation: Cancellation, { resolution, actor }: { resolution: Resolution; actor: Actor }): Promise<void> {
    const at = this.services.clock.now();
    const change = changeFor(resolution, actor, at);
    const event = personEvent(
      cancellation,
      { type: change.state === undefined ? 'cancellation.rescheduled' : 'cancellation.state_changed', actor, at },
      { from: cancellation.state, to: change.state ?? cancellation.state, reason: resolution.note ?? null, data: { decision: resolution.as } },
    );
    mustWin(await transaction.changeCancellation(cancellation, change, event));
  }

  /** What took a stopped order's place may be sent out, whoever found out that it was stopped. */
  async #lookForReplacement(transaction: LedgerTransaction, cancellation: Cancellation, actor: Actor): Promise<void> {
    const account = this.services.accounts.get(cancellation.account);
    const followUp = account?.usable ? owedSearch({ services: this.services, account }, cancellation) : undefined;
    if (followUp === undefined) return;
    const data = { followUp: followUp.id, state: followUp.state };
    await transaction.insertFollowUp(followUp, personEvent(cancellation, { type: 'follow_up.created', actor, at: followUp.createdAt }, { data }));
  }
}

function changeFor({ as, note = '' }: Resolution, actor: Actor, now: number): CancellationChange {
  const ended = { nextActionAt: null, step: 0, sendAgain: false, remark: `Decided by ${actor.principal}: ${note}` };
  switch (as) {
    case 'cancelled':
      return { ...ended, state: 'cancelled', confirmedBy: 'person', refusal: null };
    case 'not_stopped':
      return { ...ended, state: 'refused', refusal: { code: 'not_cancellable', message: `${DECIDED_NOT_STOPPED}: ${note}` } };
    case 'send_again':
      // Urgent, and no longer bulk work: whatever became of the batches that asked for it, this person wants it sent.
      return { sendAgain: true, nudged: false, priority: 'interactive', step: 0, nextActionAt: now, remark: `${actor.principal} wants it sent again; it is read first.` };
  }
}
