import type { Cancellation } from '../../model/cancellation.ts';
import type { FollowUpState } from '../../model/follow-up.ts';
import { finding, type Rule } from '../case.ts';

const OWED: readonly FollowUpState[] = ['searching', 'pending', 'unknown'];

/** Law 8: whatever is not over has a time at which the engine goes on with it; a failed hold is on the desk. */
export const nothingLost: Rule = (found) => {
  const { cancellation, followUps } = found;
  const findings = waitsForNobody(cancellation) ? [finding('nothing_lost', found, `it is ${cancellation.state}, and no time is set to go on with it.`)] : [];
  for (const followUp of followUps) {
    if (OWED.includes(followUp.state) && followUp.nextActionAt === null) {
      findings.push(finding('nothing_lost', found, `follow-up ${followUp.id} is ${followUp.state}, and no time is set to go on with it.`));
    }
  }
  const failed = followUps.some(({ state }) => state === 'failed');
  const warned = cancellation.warnings.some(({ code }) => code === 'replacement_not_held');
  const advice = 'Hold the replacement at the provider, or `countermand recheck` it.';
  if (failed && !warned) findings.push(finding('nothing_lost', found, 'a hold has failed, and no warning says so.', { advice }));
  if (cancellation.state !== 'cancelled' && followUps.length > 0) findings.push(finding('nothing_lost', found, `it is ${cancellation.state}, and something is owed for a stop.`));
  return findings;
};

function waitsForNobody({ state, nextActionAt, sendAgain }: Cancellation): boolean {
  switch (state) {
    case 'scheduled':
    case 'queued':
    case 'requested':
    case 'unknown':
      return nextActionAt === null;
    // A person decides; what one has asked for is the engine's again.
    case 'needs_attention':
      return sendAgain && nextActionAt === null;
    // On the wire, and due at whatever time.
    case 'sending':
    case 'cancelled':
    case 'refused':
    case 'failed':
    case 'withdrawn':
      return false;
  }
}
