import type { UsableAccount } from '../accounts/account.ts';
import { slotLimit } from '../engine/rate-budget.ts';
import type { BudgetState } from '../ports/budget-store.ts';
import { WORK_CLASSES, type WorkClass } from '../ports/ledger-queries.ts';
import type { WorkFigures } from '../ports/work-figures.ts';

/** What waits in an account, by class. A figure that stands at 20000 may be more. Rows of running batches are bulk stops. */
export type Waiting = Readonly<Record<WorkClass, number>>;

export function waitingIn(figures: WorkFigures | undefined): Waiting {
  const of = (workClass: WorkClass): number => figures?.queue.find((it) => it.workClass === workClass)?.waiting ?? 0;
  const counts = Object.fromEntries(WORK_CLASSES.map((workClass) => [workClass, of(workClass)])) as Record<WorkClass, number>;
  return { ...counts, bulk_stop: counts.bulk_stop + (figures?.batchRows ?? 0) };
}

/**
 * When what waits will have been sent at the account's rate, milliseconds since 1970: a read and a write for each stop, one more
 * where its replacement is held, one request for each follow-up and each doubt. Watching has no end of its own. Undefined where nothing waits.
 */
export function drainedAt(account: UsableAccount, waiting: Waiting, { budget, now }: { readonly budget: BudgetState; readonly now: number }): number | undefined {
  const stops = waiting.interactive_stop + waiting.bulk_stop;
  const requests = stops * requestsOfAStop(account) + waiting.follow_up + waiting.unknown;
  if (requests === 0) return undefined;
  return Math.max(now, budget.nextSlotAt, budget.blockedUntil ?? 0) + requests * slotLimit(account.profile).spacingMs;
}

function requestsOfAStop({ provider, profile }: UsableAccount): number {
  const kind = provider.targets.find((target) => target.default)?.kind;
  const replaces = provider.operations.some((operation) => operation.purpose === 'stop' && operation.target === kind && operation.createsReplacement.value === 'yes');
  return replaces && profile.defaults.onReplacement === 'hold' ? 3 : 2;
}
