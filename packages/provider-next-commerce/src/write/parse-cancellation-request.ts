import type { Target } from '@countermand/core/model';
import type { WriteOutcome } from '@countermand/core/provider';
import { evidenceOf } from '@countermand/provider-kit';
import { wordsOf } from '../decide/choice.ts';
import { fulfillmentOrderSchema } from '../schemas/fulfillment-order.ts';
import { fulfillmentOrderFacts } from '../schemas/raw-status.ts';
import { provesNothing, type Answer } from './judged-answer.ts';

/**
 * Fulfillment Orders Cancellation Request Send, response body: the fulfilment order. It counts as requested only where it
 * shows the request, and as stopped only where it shows the stop. `cancel_rejected` may be the answer to an earlier
 * request, and `closed` may mean sent: a later read tells.
 */
export function parseCancellationRequest(target: Target, answer: Answer): WriteOutcome {
  const parsed = fulfillmentOrderSchema.safeParse(answer.value);
  if (!parsed.success) return provesNothing(answer, 'the answer does not hold the fulfilment order');
  const order = parsed.data;
  const facts = fulfillmentOrderFacts(order);
  if (order.id !== target.id) return provesNothing(answer, `the answer is about fulfilment order ${order.id}`, facts);
  const evidence = evidenceOf(answer.exchange, { operation: answer.operation, ...facts });
  const orderNumber = order.order_number === null ? {} : { orderNumber: order.order_number };
  const { status, request } = wordsOf(order);
  if (status === 'canceled' || request === 'cancel_accepted') return { kind: 'stopped', evidence, ...orderNumber };
  if (request === 'cancel_requested' && status !== 'closed') return { kind: 'requested', evidence, ...orderNumber };
  return provesNothing(answer, `the answer does not show the request: ${order.status ?? '-'}/${order.request_status ?? '-'}`, facts);
}
