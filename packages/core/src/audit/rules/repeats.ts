import type { Attempt } from '../../model/attempt.ts';
import type { TargetWrites } from '../../ports/ledger-inspection.ts';
import { finding } from '../case.ts';
import type { Finding } from '../finding.ts';

/** Clocks that are kept right by small steps explain as much, milliseconds. */
const TOLERANCE_MS = 1_000;

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
      .filter((it) => it.resolved && isDoubtful(it) && attempt.startedAt < it.landsBefore - TOLERANCE_MS)
      .map((it) => finding('repeats', about, `attempt ${attempt.id} began while ${it.id} could still take effect.`, doubt(it, attempt)));
    return [...undecided, ...hasty];
  });
}

function isDoubtful({ outcome }: Attempt): boolean {
  return outcome === null || outcome === 'ambiguous' || outcome === 'lost';
}

/** Times that contradict each other show a clock that was set back: then they prove nothing. */
function doubt(earlier: Attempt, later: Attempt): { certain?: boolean; advice?: string } {
  const finished = earlier.finishedAt ?? earlier.startedAt;
  if (finished >= earlier.startedAt && later.startedAt >= finished) return {};
  return { certain: false, advice: 'The clock was set back meanwhile, which may explain it. Look at the order at the provider.' };
}
