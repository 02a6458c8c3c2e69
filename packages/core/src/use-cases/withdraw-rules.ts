import type { Cancellation } from '../model/cancellation.ts';
import { failed, succeeded, type Problem, type Result } from '../model/problem.ts';
import type { Actor, Requester } from '../model/requester.ts';
import { seesOthers, type Sight } from '../model/sight.ts';
import type { CancellationRecord } from '../model/view.ts';
import type { CancellationChange } from '../ports/ledger.ts';

/** Why it is too late to take a cancellation back, and what to do instead; undefined where it is not. */
export function withdrawProblem({ id, state }: Cancellation): Problem | undefined {
  const conflict = (detail: string) => failed('state_conflict', detail).problem;
  switch (state) {
    case 'scheduled':
    case 'queued':
    case 'withdrawn':
      return undefined;
    case 'sending':
    case 'unknown':
      return conflict(`${id} has left for the provider and may have taken effect: it cannot be taken back. Watch it; if it ends as cancelled, the order has to be placed anew.`);
    case 'requested':
      return conflict(`${id} has been taken by the provider, who is deciding: it cannot be taken back here. Ask the provider to keep the order.`);
    case 'needs_attention':
      return conflict(`${id} was sent and needs a person's decision: it cannot be taken back. Look at the order at the provider, then resolve it.`);
    case 'cancelled':
    case 'refused':
    case 'failed':
      return conflict(`${id} ended as ${state}: there is nothing left to take back.`);
  }
}

interface Leaving {
  readonly actor: Actor;
  readonly visibleTo?: Sight;
  readonly requesterId?: string;
  readonly everyone?: boolean;
}

/** Whose requests are taken back; none when they were taken back before. */
export function leavingRequesters({ cancellation, requesters }: CancellationRecord, { actor, requesterId, everyone, visibleTo }: Leaving): Result<readonly Requester[]> {
  const active = requesters.filter((requester) => requester.withdrawnAt === null);
  const own = requesters.filter((requester) => requester.actor.principal === actor.principal);
  // Of others it knows nothing, so it takes nothing back for them, however few they are.
  if (visibleTo && !seesOthers(visibleTo, cancellation.account)) {
    return own.length > 0 && !everyone ? succeeded(own.filter((requester) => requester.withdrawnAt === null)) : failed('state_conflict', 'You can take back only what you asked for yourself.');
  }
  if (everyone) return succeeded(active);
  if (requesterId !== undefined) {
    const known = requesters.some((requester) => requester.id === requesterId);
    if (!known) return failed('not_found', `There is no requester "${requesterId}" here.`);
    return succeeded(active.filter((requester) => requester.id === requesterId));
  }
  // Counted with those who left: else a repeated withdrawal would take back the request of the one who stayed.
  if (requesters.length === 1) return succeeded(active);
  if (own.length > 0) return succeeded(own.filter((requester) => requester.withdrawnAt === null));
  const detail = `You are none of the ${active.length} who asked for this. To take it back for all of them, say so (everyone).`;
  return failed('state_conflict', detail);
}

/** The later time and the lesser urgency that count for those who stay; undefined where nothing changes. */
export function afterLeaving(cancellation: Cancellation, staying: readonly Requester[], now: number): CancellationChange | undefined {
  const wait = waitAfterLeaving(cancellation, staying, now);
  const bulk = cancellation.priority === 'interactive' && staying.every(({ batch }) => batch !== null);
  return wait || bulk ? { ...wait, ...(bulk && { priority: 'bulk' }) } : undefined;
}

function waitAfterLeaving({ sendAfter }: Cancellation, staying: readonly Requester[], now: number): CancellationChange | undefined {
  const wanted = Math.min(...staying.map((requester) => requester.sendAfter ?? now));
  if (wanted <= now || wanted <= (sendAfter ?? now)) return undefined;
  return { sendAfter: wanted, nextActionAt: wanted };
}
