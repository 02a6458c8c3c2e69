import type { Snapshot } from '@countermand/core/model';
import type { History, Verdict } from '@countermand/core/provider';
import { NEXT_ACTION_FULFILLMENT_ORDERS } from '../operations.ts';
import { refusalWords, wasRefused } from './last-refusal.ts';
import { orderStandingOf } from './order-standing.ts';
import { ORDER_WHY } from './plan-order.ts';

/** What a read says about our cancel of a customer's order. */
export function judgeOrder(history: History, snapshot: Snapshot): Verdict {
  const standing = orderStandingOf(snapshot);
  const message = ORDER_WHY[standing];
  switch (standing) {
    case 'cancelled':
      return { kind: 'stopped', replacementLikely: false };
    case 'shipped':
      return { kind: 'refused', code: 'too_late', message };
    case 'contradictory':
      return { kind: 'unclear', message };
    case 'unknown':
      return { kind: 'unclear', message: `Its status "${snapshot.rawStatus['status'] ?? ''}" is not documented.` };
    case 'in_fulfillment':
      // Without a refusal of ours the plan refuses, once no write of ours can land any more.
      if (!wasRefused(history)) return { kind: 'active' };
      return { kind: 'refused', code: 'not_cancellable', message, nextAction: NEXT_ACTION_FULFILLMENT_ORDERS };
    case 'unsent':
      return wasRefused(history) ? { kind: 'refused', code: 'rejected_by_provider', message: refusalWords(history) } : { kind: 'active' };
  }
}
