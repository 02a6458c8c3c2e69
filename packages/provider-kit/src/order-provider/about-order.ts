import type { Recipient, Target } from '@countermand/core/model';
import type { Exchange } from '@countermand/core/provider';
import { evidenceOf } from '../redaction/evidence-of.ts';
import { messagesOf } from '../redaction/messages-of.ts';
import type { OrderProviderDescription, ShownOrder } from './description.ts';

/** What an answer shows, and the evidence of it: who it names is in no message. */
export function aboutOrder({ orderIn, saysNo }: OrderProviderDescription, exchange: Exchange, { operation, target }: { readonly operation: string; readonly target: Target }) {
  const value = exchange.kind === 'answered' && exchange.body.kind === 'json' ? exchange.body.value : undefined;
  const order = orderIn(value);
  const isNo = value !== undefined && saysNo?.(value) === true;
  const subject = order && (order.ids.find((id) => id === target.id) ?? order.ids[0]);
  const evidence = evidenceOf(exchange, {
    operation,
    ...(order && subject !== undefined && { subject, statuses: { status: order.status } }),
    ...(exchange.kind === 'answered' && { messages: messagesOf(exchange, { personal: peopleIn(order), isRefusal: exchange.status >= 400 || isNo }) }),
  });
  return { order, evidence, isNo, isTarget: subject === target.id };
}

/** Whom an order names. */
function peopleIn(order: ShownOrder | undefined): string[] {
  const { name, company, email, phone, address }: Recipient = order?.recipient ?? {};
  return [name, company, email, phone, ...(address ?? [])].filter((value) => value !== undefined);
}
