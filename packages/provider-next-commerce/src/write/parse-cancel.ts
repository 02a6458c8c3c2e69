import type { Target } from '@countermand/core/model';
import type { WriteOutcome } from '@countermand/core/provider';
import { evidenceOf } from '@countermand/provider-kit';
import { wordsOf } from '../decide/choice.ts';
import { cancelResponseSchema, type FulfillmentOrder } from '../schemas/fulfillment-order.ts';
import { fulfillmentOrderFacts } from '../schemas/raw-status.ts';
import { provesNothing, type Answer } from './judged-answer.ts';
import { replacementFrom } from './replacement.ts';

/**
 * Fulfillment Orders Cancel, response body: the original, and a new fulfilment order. Whether the original stopped is
 * told by its own words, never by the 200. A new one with the original's id is the same one, as in the vendor's example.
 */
export function parseCancel(target: Target, answer: Answer): WriteOutcome {
  const parsed = cancelResponseSchema.safeParse(answer.value);
  if (!parsed.success) return provesNothing(answer, 'the answer does not hold the original fulfilment order');
  const { original_fulfillment_order: original, new_fulfillment_order: next } = parsed.data;
  const other = next && next.id !== original.id ? next : undefined;
  const facts = fulfillmentOrderFacts(original, other && { replacement: other.id });
  const doubt = doubtAbout(target, original, other);
  if (doubt !== undefined) return provesNothing(answer, doubt, facts);
  return {
    kind: 'stopped',
    evidence: evidenceOf(answer.exchange, { operation: answer.operation, ...facts }),
    ...(other && { replacement: replacementFrom(other) }),
    ...(original.order_number !== null && { orderNumber: original.order_number }),
  };
}

/** Why the answer proves no stop; undefined where it does. */
function doubtAbout(target: Target, original: FulfillmentOrder, other: FulfillmentOrder | undefined): string | undefined {
  const { status, request } = wordsOf(original);
  if (original.id !== target.id) return `the answer is about fulfilment order ${original.id}`;
  const isStopped = status === 'canceled' || status === 'closed' || status === 'not_required' || request === 'cancel_accepted';
  if (!isStopped) return `the original fulfilment order is ${original.status ?? 'without a status'}`;
  // Refused and then closed is what becomes of an order that was sent out after all.
  if (status === 'closed' && request === 'cancel_rejected') return 'the original fulfilment order is closed and its cancellation was refused';
  const isForeign = other?.order_number != null && original.order_number !== null && other.order_number !== original.order_number;
  return isForeign ? 'the new fulfilment order belongs to another order' : undefined;
}
