import { inject, injectable } from 'tsyringe';
import type { Clock } from '../model/clock.ts';
import { succeeded, type Result } from '../model/problem.ts';
import type { Actor } from '../model/requester.ts';
import { asSeenBy, SEES_ALL, type Sight } from '../model/sight.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { Ledger, LedgerTransaction } from '../ports/ledger.ts';
import { CLOCK, LEDGER } from '../ports/tokens.ts';
import { latestRecord } from './latest-record.ts';
import { decideInTransaction } from './raced-transaction.ts';
import { takeBack } from './take-back.ts';
import { leavingRequesters, withdrawProblem } from './withdraw-rules.ts';

export interface WithdrawRequest {
  readonly actor: Actor;
  /** Default: who sees all. One that does not see who else asked takes back its own requests only. */
  readonly visibleTo?: Sight;
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
    const found = await latestRecord(transaction, id, request.visibleTo);
    if (!found.ok) return found;
    const { cancellation } = found.value;
    if (cancellation.state === 'withdrawn') return withdrawal(found.value, request.visibleTo);
    const problem = withdrawProblem(cancellation);
    if (problem) return { ok: false, problem };
    const leaving = leavingRequesters(found.value, request);
    if (!leaving.ok) return leaving;
    await takeBack(transaction, cancellation, { leaving: leaving.value, actor: request.actor, at: this.clock.now() });
    const after = await latestRecord(transaction, id);
    return after.ok ? withdrawal(after.value, request.visibleTo) : after;
  }
}

function withdrawal(record: CancellationRecord, sight: Sight = SEES_ALL): Result<Withdrawal> {
  const requestersLeft = record.requesters.filter((requester) => requester.withdrawnAt === null).length;
  return succeeded({ record: asSeenBy(sight, record), withdrawn: record.cancellation.state === 'withdrawn', requestersLeft });
}
