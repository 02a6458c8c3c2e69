import type { Cancellation, FollowUp, FollowUpState } from '../model/cancellation.ts';
import type { Evidence } from '../model/evidence.ts';
import type { FollowUpChange, LedgerTransaction } from '../ports/ledger.ts';
import { engineEvent } from './events.ts';
import type { LaneContext } from './lane-context.ts';
import { notHeldWarning } from './owed-follow-ups.ts';

export interface FollowUpStep {
  readonly change: FollowUpChange;
  readonly why: string | null;
  readonly evidence?: Evidence | null;
}

/** A hold that was given up: `cancelled` stands, with a warning, and it stays on the desk. */
export function giveUpHold(why: string, evidence: Evidence | null = null): FollowUpStep {
  return { change: { state: 'failed', nextActionAt: null, remark: why }, why, evidence };
}

export function endFollowUp(state: Extract<FollowUpState, 'held' | 'left' | 'none'>, why: string, evidence: Evidence | null = null): FollowUpStep {
  return { change: { state, nextActionAt: null, remark: why }, why, evidence };
}

/** Applies a follow-up's step with its event; one that fails also warns on the cancellation, in the same commit. */
export async function applyFollowUp(
  context: Pick<LaneContext, 'services' | 'lane'>,
  transaction: LedgerTransaction,
  followUp: FollowUp,
  { change, why, evidence = null }: FollowUpStep,
): Promise<boolean> {
  const at = context.services.clock.now();
  const event = engineEvent('follow_up.state_changed', followUp, at, {
    reason: why,
    evidence,
    data: { followUp: followUp.id, from: followUp.state, to: change.state ?? followUp.state },
  });
  const done = await transaction.changeFollowUp(followUp, { epoch: context.lane.lease.epoch, ...change }, event);
  if (done && change.state !== undefined && change.state !== followUp.state) {
    const record = await transaction.cancellation(followUp.cancellationId);
    if (record) await tellOnCancellation(transaction, record.cancellation, { followUp: { ...followUp, ...change }, why, at });
  }
  return done;
}

export function commitFollowUp(context: Pick<LaneContext, 'services' | 'lane'>, followUp: FollowUp, step: FollowUpStep): Promise<boolean> {
  return context.lane.transact((transaction) => applyFollowUp(context, transaction, followUp, step));
}

async function tellOnCancellation(
  transaction: LedgerTransaction,
  cancellation: Cancellation,
  { followUp, why, at }: { followUp: FollowUp; why: string | null; at: number },
): Promise<void> {
  const others = cancellation.warnings.filter((warning) => warning.code !== 'replacement_not_held');
  const warnings = followUp.state === 'failed' ? [...others, notHeldWarning(followUp, why ?? 'the hold failed.')] : others;
  if (warnings.length === cancellation.warnings.length && followUp.state !== 'failed') return;
  const event = engineEvent('cancellation.warned', followUp, at, { from: cancellation.state, to: cancellation.state, reason: why });
  await transaction.changeCancellation(cancellation, { warnings }, event);
}
