import { isLiveState } from '@countermand/core/model';
import { movesOf } from './moves.ts';
import type { Law } from './evidence.ts';

/** Law 4: at no commit does an order have two live cancellations. Read from the events alone. */
export const oneLive: Law = ({ events, records }) => {
  const targetOf = new Map(records.map(({ cancellation }) => [cancellation.id, cancellation.target.id]));
  const live = new Map<string, Set<string>>();
  const faults: string[] = [];
  for (const { cancellationId, to, position } of movesOf(events)) {
    const target = targetOf.get(cancellationId);
    if (target === undefined) continue;
    const ofTarget = live.get(target) ?? new Set();
    live.set(target, ofTarget);
    const isNew = !ofTarget.has(cancellationId);
    if (isLiveState(to)) ofTarget.add(cancellationId);
    else ofTarget.delete(cancellationId);
    if (isNew && ofTarget.size > 1) faults.push(`law 4: from event ${position} on, order ${target} has ${ofTarget.size} live cancellations`);
  }
  return faults;
};
