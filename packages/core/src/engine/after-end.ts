import type { Cancellation } from '../model/cancellation.ts';
import { rawStatusText } from '../model/snapshot.ts';
import type { Verdict } from '../provider/verdict.ts';
import { commitChange, type LaneContext } from './lane-context.ts';
import type { Reread } from './reread.ts';

/** An end never changes; what contradicts one is a warning, an event and an entry on the desk. */
export async function afterEnd(context: LaneContext, cancellation: Cancellation, { verdict, found }: { verdict: Verdict; found: Reread }): Promise<void> {
  const seen = { statusAfter: found.snapshot.rawStatus, nextActionAt: null };
  const others = cancellation.warnings.filter((warning) => warning.code !== 'contradicted_after_end');
  if (!contradicts(cancellation, verdict)) {
    // An entry leaves the desk when a read says clearly what the end says; one that says nothing leaves it there.
    const isCleared = verdict.kind !== 'unclear' && others.length < cancellation.warnings.length;
    const change = { ...seen, ...(isCleared && { warnings: others }) };
    await commitChange(context, cancellation, { change, why: 'Read again; nothing contradicts the end.', evidence: found.evidence });
    return;
  }
  const message = `It ended as ${cancellation.state}, but a later read shows ${rawStatusText(found.snapshot.rawStatus)}. Look at the provider at once.`;
  await commitChange(context, cancellation, {
    change: { ...seen, warnings: [...others, { code: 'contradicted_after_end', message }] },
    why: message,
    evidence: found.evidence,
  });
}

function contradicts({ state }: Cancellation, { kind }: Verdict): boolean {
  return state === 'cancelled' ? kind === 'active' || kind === 'refused' || kind === 'requested' : kind === 'stopped';
}
