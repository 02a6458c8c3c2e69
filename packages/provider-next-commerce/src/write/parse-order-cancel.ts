import type { Target } from '@countermand/core/model';
import type { WriteOutcome } from '@countermand/core/provider';
import { evidenceOf } from '@countermand/provider-kit';
import { orderStandingOf } from '../decide/order-standing.ts';
import { orderSchema } from '../schemas/order.ts';
import { orderFacts, orderRawStatus } from '../schemas/raw-status.ts';
import { provesNothing, type Answer } from './judged-answer.ts';

/**
 * Orders Cancel, response body: the order. It is stopped where it is canceled and nothing of it was sent: orders with a
 * pending payment can be canceled after they were fulfilled (changelog 2025-04-18), which stops nothing.
 */
export function parseOrderCancel(target: Target, answer: Answer): WriteOutcome {
  const parsed = orderSchema.safeParse(answer.value);
  if (!parsed.success) return provesNothing(answer, 'the answer does not hold the order');
  const order = parsed.data;
  const facts = orderFacts(order);
  if (order.number !== target.id) return provesNothing(answer, `the answer is about order ${order.number}`, facts);
  const standing = orderStandingOf({ rawStatus: orderRawStatus(order), providerData: { fulfillments: order.fulfillments } });
  if (standing !== 'cancelled') {
    const told = `the order is ${order.status ?? 'without a status'}, its fulfilment ${order.fulfillment_status ?? 'not told'}`;
    return provesNothing(answer, told, facts);
  }
  return { kind: 'stopped', evidence: evidenceOf(answer.exchange, { operation: answer.operation, ...facts }), orderNumber: order.number };
}
