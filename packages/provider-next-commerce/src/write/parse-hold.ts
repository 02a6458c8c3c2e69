import type { Target } from '@countermand/core/model';
import type { WriteOutcome } from '@countermand/core/provider';
import { evidenceOf } from '@countermand/provider-kit';
import { fulfillmentOrderSchema } from '../schemas/fulfillment-order.ts';
import { fulfillmentOrderStatus } from '../vocabulary.ts';
import { fulfillmentOrderFacts } from '../schemas/raw-status.ts';
import { provesNothing, type Answer } from './judged-answer.ts';

/** Fulfillment Orders Hold, response body: the fulfilment order, which is held where it says so. */
export function parseHold(target: Target, answer: Answer): WriteOutcome {
  const parsed = fulfillmentOrderSchema.safeParse(answer.value);
  if (!parsed.success) return provesNothing(answer, 'the answer does not hold the fulfilment order');
  const order = parsed.data;
  const facts = fulfillmentOrderFacts(order);
  if (order.id !== target.id) return provesNothing(answer, `the answer is about fulfilment order ${order.id}`, facts);
  const isHeld = fulfillmentOrderStatus(order.status) === 'on_hold';
  if (!isHeld) return provesNothing(answer, `the fulfilment order is ${order.status ?? 'without a status'}`, facts);
  return { kind: 'held', evidence: evidenceOf(answer.exchange, { operation: answer.operation, ...facts }) };
}
