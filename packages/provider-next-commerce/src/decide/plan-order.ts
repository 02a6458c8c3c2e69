import type { Eligibility, Snapshot } from '@countermand/core/model';
import type { Plan, PlanOptions } from '@countermand/core/provider';
import { NEXT_ACTION_FULFILLMENT_ORDERS } from '../operations.ts';
import type { Seen } from './closure.ts';
import { NOTHING_HAPPENS, orderCancelEffects } from './effects.ts';
import { orderStandingOf, type OrderStanding } from './order-standing.ts';

export const ORDER_WHY: Readonly<Record<OrderStanding, string>> = {
  cancelled: 'The order is cancelled already.',
  unsent: 'Nothing of it was sent to fulfilment, so the order can be cancelled.',
  in_fulfillment: 'It was sent to fulfilment, and orders are cancelled only before that. Stop its fulfilment orders instead.',
  shipped: 'The order, or a part of it, has been sent out.',
  contradictory: 'The order is cancelled, yet a location is working on it. Stop its fulfilment orders.',
  unknown: 'Its status is not documented. The provider decides when asked.',
};

/** What to do about a customer's order as it stands. */
export function planOrder(snapshot: Snapshot | undefined, options: PlanOptions): Plan {
  const send = (why: string): Plan => ({ kind: 'send', operation: 'order_cancel', why, effects: orderCancelEffects(options) });
  if (snapshot === undefined) return send('The order could not be read. Next Commerce decides when asked.');
  const standing = orderStandingOf(snapshot);
  const why = ORDER_WHY[standing];
  const effects = NOTHING_HAPPENS;
  switch (standing) {
    case 'cancelled':
      return { kind: 'already', why, effects };
    case 'shipped':
      return { kind: 'refuse', code: 'too_late', why, effects };
    case 'in_fulfillment':
    case 'contradictory':
      return { kind: 'refuse', code: 'not_cancellable', why, nextAction: NEXT_ACTION_FULFILLMENT_ORDERS, effects };
    case 'unsent':
    case 'unknown':
      return send(why);
  }
}

const ANSWERS: Readonly<Record<OrderStanding, Eligibility['answer']>> = {
  cancelled: 'no',
  unsent: 'yes',
  in_fulfillment: 'no',
  shipped: 'no',
  contradictory: 'no',
  unknown: 'unknown',
};

export function orderEligibility(seen: Seen): Eligibility {
  const standing = orderStandingOf(seen);
  return { answer: ANSWERS[standing], why: ORDER_WHY[standing] };
}
