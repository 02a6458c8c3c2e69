import { isUnanswered, type Attempt } from '../../model/attempt.ts';
import type { TargetWrites } from '../../ports/ledger-inspection.ts';
import { finding, type Rule } from '../case.ts';
import type { Finding } from '../finding.ts';

/** Clocks that are kept right by small steps explain as much, milliseconds. */
const TOLERANCE_MS = 1_000;

/** Times are told by a clock that may have been set back: alone they prove nothing. */
const IF_THE_CLOCK_WENT_BACK = { certain: false, advice: 'A clock that was set back may explain it. If not, look at the order at the provider.' };

/**
 * Law 3: when a write began, every earlier one to the same target was decided, and one in doubt could no longer land.
 * The next write marks those before it as decided in its own commit, so that any but the last must be.
 */
export function repeats({ attempts }: TargetWrites): readonly Finding[] {
  return attempts.slice(1).flatMap((attempt, index) => {
    const earlier = attempts.slice(0, index + 1);
    const about = { id: attempt.cancellationId };
    const undecided = earlier.filter(({ resolved }) => !resolved).map(({ id }) => finding('repeats', about, `attempt ${attempt.id} began while ${id} was in doubt.`));
    const hasty = earlier
      .filter((it) => it.resolved && isUnanswered(it) && attempt.startedAt < it.landsBefore - TOLERANCE_MS)
      .map((it) => finding('repeats', about, `attempt ${attempt.id} began while ${it.id} could still take effect.`, IF_THE_CLOCK_WENT_BACK));
    return [...undecided, ...hasty];
  });
}

/** The same of one cancellation: it was queued again because a read showed the order active, or because nothing was taken. */
export const queuedAgain: Rule = (found) => {
  const { events, attempts } = found;
  const outcomes = new Map<unknown, Attempt['outcome']>(attempts.map(({ id, outcome }) => [id, outcome]));
  const blind = events.filter((event, index) => {
    if (event.type !== 'cancellation.state_changed' || event.to !== 'queued') return false;
    if (event.from === 'unknown' || event.from === 'needs_attention') return event.evidence === null;
    if (event.from !== 'sending') return false;
    const last = events.slice(0, index).findLast((it) => it.type === 'attempt.started' && it.data.followUp === null);
    return outcomes.get(last?.data.attempt) !== 'not_taken';
  });
  return blind.map((event) => finding('repeats', found, `event ${event.position} queues it again, and neither a read nor the answer before allows that.`));
};
