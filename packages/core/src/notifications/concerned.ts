import type { UsableAccount } from '../accounts/account.ts';
import { targetKey } from '../model/target-key.ts';
import type { Target } from '../model/target.ts';
import type { LedgerReader } from '../ports/ledger.ts';
import type { NotificationSubject } from '../provider/notification.ts';
import { canonicalTarget } from '../use-cases/canonical-target.ts';

/** However much a notification names, no more is looked at. */
const MOST_NAMED = 20;

/** So many cancellations at most are concerned by one that names nothing: those filed last, which are the likeliest to be decided now. */
const MOST_WATCHED = 100;

const PLACE = { id: '', kind: '' };

/** Ids of the account's cancellations that a notification may be about. */
export async function concernedBy(subject: NotificationSubject, account: UsableAccount, reader: LedgerReader): Promise<readonly string[]> {
  switch (subject.kind) {
    case 'some': {
      const targets = await Promise.all(subject.targets.slice(0, MOST_NAMED).map((target) => awaitingTarget(target, account, reader)));
      const orders = await Promise.all(subject.orderNumbers.slice(0, MOST_NAMED).map((number) => reader.awaitingOrder(account.id, number, MOST_NAMED)));
      return [...new Set([...targets, ...orders].flat())];
    }
    case 'whatever_is_watched': {
      const { items } = await reader.listCancellations({ accounts: [account.id], states: ['requested'], limit: MOST_WATCHED });
      return items.map(({ cancellation }) => cancellation.id);
    }
  }
}

/** Another account may have the same target; it has secrets of its own. */
async function awaitingTarget(target: Target, account: UsableAccount, reader: LedgerReader): Promise<readonly string[]> {
  const known = canonicalTarget(account, target, PLACE);
  if (!known.ok) return [];
  const live = await reader.liveCancellation(targetKey(account.origin, known.value));
  return live?.cancellation.account === account.id ? [live.cancellation.id] : [];
}
