import type { UsableAccount } from '../accounts/account.ts';
import type { Cancellation } from '../model/cancellation.ts';
import type { Evidence } from '../model/evidence.ts';
import type { CancellationChange, LedgerTransaction } from '../ports/ledger.ts';
import { changeEvent } from './events.ts';
import type { EngineServices } from './engine-services.ts';
import type { LaneHold } from './lane-hold.ts';

/** What a step works with: the services, the lane it holds, and the account as configured now. */
export interface LaneContext {
  readonly services: EngineServices;
  readonly lane: LaneHold;
  readonly account: UsableAccount;
  /** Aborts when this step is given up: its lane is lost, or the work is taken up anew with more urgency. */
  readonly signal: AbortSignal;
}

/** A step that was given up before anything left. The row stays as it is and is taken up again. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** A change to a cancellation with the reason that its event tells. */
export interface Change {
  readonly change: CancellationChange;
  readonly why: string | null;
  readonly evidence?: Evidence | null;
}

/** Applies a change if nobody changed the cancellation since it was read, and gives it as it is now (law 6). */
export function applyChange(
  context: Pick<LaneContext, 'services' | 'lane'>,
  transaction: LedgerTransaction,
  cancellation: Cancellation,
  { change, why, evidence }: Change,
): Promise<Cancellation | undefined> {
  const at = context.services.clock.now();
  return transaction.changeCancellation(
    cancellation,
    { epoch: context.lane.lease.epoch, ...(cancellation.nudged && { nudged: false }), ...change },
    changeEvent(cancellation, at, { ...(change.state && { to: change.state }), warns: change.warnings !== undefined, why, ...(evidence !== undefined && { evidence }) }),
  );
}

/** The same as a transaction of its own. */
export function commitChange(context: Pick<LaneContext, 'services' | 'lane'>, cancellation: Cancellation, change: Change): Promise<Cancellation | undefined> {
  return context.lane.transact((transaction) => applyChange(context, transaction, cancellation, change));
}
