import type { FollowUp, FollowUpState } from '../model/follow-up.ts';
import type { Evidence } from '../model/evidence.ts';
import type { FollowUpChange, LedgerTransaction } from '../ports/ledger.ts';
import { changeEvent, engineEvent } from './events.ts';
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
  if (done && change.state !== undefined && change.state !== followUp.state) await warnOfFailedHolds(context, transaction, followUp.cancellationId);
  return done;
}

export function commitFollowUp(context: Pick<LaneContext, 'services' | 'lane'>, followUp: FollowUp, step: FollowUpStep): Promise<boolean> {
  return context.lane.transact((transaction) => applyFollowUp(context, transaction, followUp, step));
}

/** Warns on the cancellation of every hold that failed, and of no other, in the same commit. */
export async function warnOfFailedHolds(context: Pick<LaneContext, 'services'>, transaction: LedgerTransaction, cancellationId: string): Promise<void> {
  const record = await transaction.cancellation(cancellationId);
  if (record === undefined) return;
  const { cancellation, followUps } = record;
  const others = cancellation.warnings.filter((warning) => warning.code !== 'replacement_not_held');
  const failed = followUps.filter(({ state }) => state === 'failed');
  const warnings = [...others, ...failed.map((followUp) => notHeldWarning(followUp, followUp.remark ?? 'the hold failed.'))];
  if (JSON.stringify(warnings) === JSON.stringify(cancellation.warnings)) return;
  const reason = warnings.at(-1)?.message ?? 'No hold is failed any more.';
  await transaction.changeCancellation(cancellation, { warnings }, changeEvent(cancellation, context.services.clock.now(), { warns: true, why: reason }));
}
