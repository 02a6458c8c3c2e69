import type { BudgetState, SlotGrant, SlotLimit } from '../ports/budget-store.ts';
import type { LaneClaim, LaneLease } from '../ports/lane-store.ts';

/** The lease after a claim, or undefined while another holder's is alive. */
export function claimedLane(current: LaneLease | undefined, claim: LaneClaim, now: number): LaneLease | undefined {
  const { account, holder, pid, processStart, bootId } = claim;
  const fresh = { account, holder, pid, processStart, bootId, expiresAt: now + claim.leaseMs };
  if (current === undefined) return { ...fresh, epoch: 1, previousLeaseEnd: 0 };
  if (current.holder === holder) return { ...fresh, epoch: current.epoch, previousLeaseEnd: current.previousLeaseEnd };
  const dead = claim.holderProvenDead;
  const free = current.holder === '' || current.expiresAt <= now || (dead?.holder === current.holder && dead.epoch === current.epoch);
  return free ? { ...fresh, epoch: current.epoch + 1, previousLeaseEnd: current.expiresAt } : undefined;
}

export const FRESH_BUDGET: BudgetState = { nextSlotAt: 0, blockedUntil: null, generation: 0 };

/** Slots of the generic cell rate, and the budget after them. */
export function takenSlots(budget: BudgetState, limit: SlotLimit, { now, most }: { now: number; most: number }): { readonly grant: SlotGrant; readonly after: BudgetState } {
  // A next slot far beyond the horizon was written by a clock that has been set back since.
  const isSane = budget.nextSlotAt <= now + 2 * limit.horizonMs + 60_000;
  const firstAt = Math.max(now, isSane ? budget.nextSlotAt : 0, budget.blockedUntil ?? 0);
  const early = firstAt - now - limit.horizonMs;
  if (early > 0) return { grant: { granted: false, waitMs: Math.max(1, Math.ceil(early)) }, after: budget };
  const within = limit.spacingMs > 0 ? 1 + Math.floor((now + limit.horizonMs - firstAt) / limit.spacingMs) : most;
  const count = Math.min(most, within);
  return {
    grant: { granted: true, now, firstAt, count, generation: budget.generation },
    after: { ...budget, nextSlotAt: firstAt + count * limit.spacingMs },
  };
}

/** No slot before `until`; those given ahead are void. */
export function blockedBudget(budget: BudgetState, until: number): BudgetState {
  const blockedUntil = Math.max(until, budget.blockedUntil ?? 0);
  return { nextSlotAt: Math.max(budget.nextSlotAt, blockedUntil), blockedUntil, generation: budget.generation + 1 };
}
