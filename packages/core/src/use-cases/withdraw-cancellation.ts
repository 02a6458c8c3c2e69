import { inject, injectable } from 'tsyringe';
import type { Cancellation } from '../model/cancellation.ts';
import type { Clock } from '../model/clock.ts';
import { succeeded, type Result } from '../model/problem.ts';
import type { Actor, Requester } from '../model/requester.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { Ledger, LedgerTransaction } from '../ports/ledger.ts';
import { CLOCK, LEDGER } from '../ports/tokens.ts';
import { latestRecord } from './latest-record.ts';
import { personEvent } from './person-event.ts';
import { decideInTransaction, mustWin } from './raced-transaction.ts';
import { leavingRequesters, waitAfterLeaving, withdrawProblem } from './withdraw-rules.ts';

export interface WithdrawRequest {
  readonly actor: Actor;
  /** Take back this requester, whoever it belongs to. */
  readonly requesterId?: string;
  /** Take back every requester, and so the cancellation. */
  readonly everyone?: boolean;
}

export interface Withdrawal {
  readonly record: CancellationRecord;
  /** True when the cancellation is withdrawn; false when it lives on for other requesters. */
  readonly withdrawn: boolean;
  /** Requesters who still want it stopped. */
  readonly requestersLeft: number;
}

/**
 * Takes back a stop that has not been sent. Without more, an actor takes back its own requests only, and the last requester
 * out withdraws the cancellation (law 4). Where there has only ever been one requester, anybody takes it back.
 * Repeating a withdrawal changes nothing and succeeds.
 */
@injectable()
export class WithdrawCancellation {
  constructor(
    @inject(LEDGER) private readonly ledger: Ledger,
    @inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(id: string, request: WithdrawRequest): Promise<Result<Withdrawal>> {
    return decideInTransaction(this.ledger, (transaction) => this.#withdraw(transaction, id, request));
  }

  async #withdraw(transaction: LedgerTransaction, id: string, request: WithdrawRequest): Promise<Result<Withdrawal>> {
    const found = await latestRecord(transaction, id);
    if (!found.ok) return found;
    const { cancellation, requesters } = found.value;
    if (cancellation.state === 'withdrawn') return withdrawal(found.value);
    const problem = withdrawProblem(cancellation);
    if (problem) return { ok: false, problem };
    const leaving = leavingRequesters(requesters, request);
    if (!leaving.ok) return leaving;
    for (const requester of leaving.value) await this.#takeBack(transaction, cancellation, { requester, actor: request.actor });
    if (leaving.value.length > 0) await this.#settle(transaction, id, request.actor);
    const after = await latestRecord(transaction, id);
    return after.ok ? withdrawal(after.value) : after;
  }

  async #takeBack(transaction: LedgerTransaction, cancellation: Cancellation, { requester, actor }: { requester: Requester; actor: Actor }): Promise<void> {
    const at = this.clock.now();
    const event = personEvent(cancellation, { type: 'cancellation.requester_withdrawn', actor, at }, { data: { requester: requester.id } });
    mustWin(await transaction.withdrawRequester(cancellation.id, requester.id, at, event));
  }

  /** The last one out withdraws the cancellation; for those who stay, their own earliest time counts again. */
  async #settle(transaction: LedgerTransaction, id: string, actor: Actor): Promise<void> {
    const fresh = await latestRecord(transaction, id);
    if (!fresh.ok) return;
    const { cancellation, requesters } = fresh.value;
    const at = this.clock.now();
    const staying = requesters.filter((requester) => requester.withdrawnAt === null);
    const last = staying.length === 0;
    const change = last ? ({ state: 'withdrawn', nextActionAt: null } as const) : waitAfterLeaving(cancellation, staying, at);
    if (change === undefined) return;
    const event = personEvent(
      cancellation,
      { type: last ? 'cancellation.state_changed' : 'cancellation.rescheduled', actor, at },
      { from: cancellation.state, to: last ? 'withdrawn' : cancellation.state, reason: last ? 'The last requester took it back.' : 'A requester took back an earlier time.' },
    );
    mustWin(await transaction.changeCancellation(cancellation, change, event));
  }
}

function withdrawal(record: CancellationRecord): Result<Withdrawal> {
  const requestersLeft = record.requesters.filter((requester) => requester.withdrawnAt === null).length;
  return succeeded({ record, withdrawn: record.cancellation.state === 'withdrawn', requestersLeft });
}
