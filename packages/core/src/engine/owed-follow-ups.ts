import type { Cancellation, Warning } from '../model/cancellation.ts';
import type { FollowUp, FollowUpState } from '../model/follow-up.ts';
import type { ReplacementChoice } from '../model/options.ts';
import type { Replacement } from '../provider/outcomes.ts';
import type { LaneContext } from './lane-context.ts';

type Parts = Pick<LaneContext, 'services' | 'account'>;

/** The follow-up that looks for the order which took the stopped one's place; undefined where the provider has no such thing. */
export function owedSearch(context: Parts, cancellation: Cancellation): FollowUp | undefined {
  if (context.account.connection.doFindReplacement === undefined) return undefined;
  if (!makesReplacements(context, cancellation)) return undefined;
  return newFollowUp(context, cancellation, { state: 'searching' });
}

/** The follow-up for a replacement that is known: to be held, held already, or left. */
export function owedHold(context: Parts, cancellation: Cancellation, replacement: Replacement): FollowUp {
  const { state, remark } = holdDecision(replacement, chosen(context, cancellation));
  return { ...newFollowUp(context, cancellation, { state }), target: replacement.target, providerStatus: replacement.status, remark };
}

/** What to do about a replacement, given what the requester (or the account) chose. */
export function holdDecision(replacement: Replacement, choice: ReplacementChoice): { state: FollowUpState; remark: string | null } {
  switch (replacement.hold) {
    case 'needed':
      return choice === 'hold' ? { state: 'pending', remark: null } : { state: 'left', remark: 'Left to go out, as asked.' };
    case 'held':
      return { state: 'held', remark: 'It was on hold already.' };
    case 'not_needed':
      return { state: 'left', remark: 'Nothing will be sent from it.' };
    case 'impossible':
      return choice === 'hold'
        ? { state: 'failed', remark: `It is ${replacement.status ?? 'in an unknown status'} and cannot be held any more.` }
        : { state: 'left', remark: 'Left to go out, as asked.' };
  }
}

export function chosen(context: Pick<LaneContext, 'account'>, cancellation: Cancellation): ReplacementChoice {
  return cancellation.options.onReplacement ?? context.account.profile.defaults.onReplacement ?? 'leave';
}

export function notHeldWarning(followUp: Pick<FollowUp, 'target'>, why: string): Warning {
  const which = followUp.target === null ? 'The replacement order' : `The replacement ${followUp.target.kind} ${followUp.target.id}`;
  return { code: 'replacement_not_held', message: `${which} is not held and may be sent out: ${why}` };
}

function makesReplacements(context: Parts, cancellation: Cancellation): boolean {
  return context.account.provider.operations.some(
    (operation) => operation.purpose === 'stop' && operation.target === cancellation.target.kind && operation.createsReplacement.value !== 'no',
  );
}

function newFollowUp(context: Parts, cancellation: Cancellation, { state }: { state: FollowUpState }): FollowUp {
  const now = context.services.clock.now();
  return {
    id: context.services.ids.next('fol'),
    cancellationId: cancellation.id,
    account: cancellation.account,
    kind: 'hold',
    target: null,
    providerStatus: null,
    state,
    version: 1,
    epoch: 0,
    step: 0,
    nextActionAt: state === 'searching' || state === 'pending' ? now : null,
    writes: 0,
    attempts: 0,
    remark: null,
    createdAt: now,
    updatedAt: now,
  };
}
