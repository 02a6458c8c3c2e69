import type { Target } from '@countermand/core/model';
import type { Exchange, WriteOutcome } from '@countermand/core/provider';
import { notAppliedOutcome } from '../replies/not-applied-outcome.ts';
import { saidBy } from '../replies/trouble-of.ts';
import { aboutOrder } from './about-order.ts';
import type { OrderProviderDescription } from './description.ts';
import { statusOf } from './read-order.ts';

/**
 * What the answer to the one write proves. Stopped needs a 2xx that shows this very order with a status of the positive list.
 * A no is read back before it is believed: it may mean "cancelled already". After a write, "not found" proves nothing.
 */
export function parseStop(description: OrderProviderDescription, exchange: Exchange, target: Target): WriteOutcome {
  const notApplied = notAppliedOutcome(exchange, 'cancel');
  if (notApplied !== undefined) return notApplied;
  const { order, evidence, isNo, isTarget } = aboutOrder(description, exchange, { operation: 'cancel', target });
  const unclear = (message: string): WriteOutcome => ({ kind: 'ambiguous', message, evidence });
  if (exchange.kind !== 'answered' || exchange.body.kind !== 'json') return unclear('The answer is not JSON.');
  if (exchange.status === 404) return unclear(saidBy(exchange));
  if (exchange.status >= 400 || isNo) {
    return { kind: 'refused', code: 'rejected_by_provider', message: evidence.messages?.[0] ?? saidBy(exchange), readBack: true, evidence };
  }
  if (order === undefined) return unclear('The answer shows no order with an id and a status.');
  if (!isTarget) return unclear('The answer names another order than the one to be stopped.');
  const { merchantNumber: orderNumber } = order;
  const named = { evidence, ...(orderNumber !== undefined && { orderNumber }) };
  if (description.stop.facts.stoppedStatuses.value.includes(order.status)) return { kind: 'stopped', ...named };
  return statusOf(description, order.status) === 'cancel_requested' ? { kind: 'requested', ...named } : unclear(`The answer shows the order as ${order.status}, not as stopped.`);
}
