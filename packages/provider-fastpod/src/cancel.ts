import type { Target } from '@countermand/core/model';
import type { Exchange, ProviderRequest, WriteOutcome } from '@countermand/core/provider';
import { evidenceOf, messagesOf, notAppliedOutcome, saidBy } from '@countermand/provider-kit';
import type { Order } from './schemas/order.ts';
import { envelopeIn, orderIn } from './schemas/replies.ts';
import { STOPPED_STATUSES } from './statuses.ts';

export const CANCEL = 'cancel';

/** Cancel Order: no body, no reason, the whole order. */
export function cancelRequest({ id }: Target): ProviderRequest {
  return { operation: CANCEL, method: 'POST', path: ['v1', 'orders', id, 'cancel'] };
}

/**
 * What the answer to Cancel Order proves. Stopped needs all of it: a 2xx, the documented envelope whose `status` is `true`
 * itself (absent or another truth is not what FastPod documents, and a read costs less than a false "cancelled"), and in it
 * this very order with a status of the positive list. A no is read back before it is believed, as FastPod does not
 * document its refusals: it may mean "already cancelled".
 */
export function parseCancel(exchange: Exchange, target: Target): WriteOutcome {
  const notApplied = notAppliedOutcome(exchange, CANCEL);
  if (notApplied !== undefined) return notApplied;
  if (exchange.kind !== 'answered' || exchange.body.kind !== 'json') return ambiguous(exchange, 'The answer is not JSON.');
  const envelope = envelopeIn(exchange.body.value);
  const order = orderIn(envelope?.data)?.order;
  const evidence = evidenceOf(exchange, {
    operation: CANCEL,
    ...(order && { subject: order.id, statuses: { order_status: order.order_status } }),
    // Not given to the evidence as a whole: a company called "LED" would hide a part of "cancelled".
    messages: messagesOf(exchange, { personal: order ? peopleIn(order) : [] }),
  });
  const unclear = (message: string): WriteOutcome => ({ kind: 'ambiguous', message, evidence });
  // The order may be gone because it was stopped, or the route may be: it proves nothing after a write.
  if (exchange.status === 404) return unclear(saidBy(exchange));
  if (exchange.status >= 400 || envelope?.status === false) {
    const message = evidence.messages?.[0] ?? `FastPod refused with HTTP ${exchange.status} and gave no reason.`;
    return { kind: 'refused', code: 'rejected_by_provider', message, readBack: true, evidence };
  }
  if (envelope === undefined) return unclear('The answer is not what FastPod documents: it says neither yes nor no.');
  if (order === undefined) return unclear('The answer says yes, but shows no order with an id and a status.');
  if (order.id !== target.id) return unclear('The answer names another order than the one to be stopped.');
  if (!STOPPED_STATUSES.includes(order.order_status)) return unclear('The answer says yes, but shows the order as not cancelled.');
  const { reference_id: orderNumber } = order;
  return { kind: 'stopped', evidence, ...(orderNumber !== null && { orderNumber }) };
}

function ambiguous(exchange: Exchange, message: string): WriteOutcome {
  return { kind: 'ambiguous', message, evidence: evidenceOf(exchange, { operation: CANCEL, remark: message }) };
}

/** Whom an order names, so that no message carries them into the evidence. */
function peopleIn({ address }: Order): string[] {
  const { name, company, email, phone, street1, street2 } = address ?? {};
  return [name, company, email, phone, street1, street2].filter((value) => typeof value === 'string');
}
