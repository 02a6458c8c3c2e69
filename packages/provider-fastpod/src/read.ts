import type { Target } from '@countermand/core/model';
import type { Exchange, ProviderRequest, ReadOutcome } from '@countermand/core/provider';
import { evidenceOf, messagesOf, saidBy, troubleOf } from '@countermand/provider-kit';
import { envelopeIn, orderIn } from './schemas/replies.ts';
import { toSnapshot } from './snapshot.ts';
import { unreadable } from './unreadable.ts';

const OPERATION = 'read';

/**
 * "There is no such order" in so many words. FastPod shows no such answer; the second form is what its framework says of
 * its own accord. Words about a route or a page say that we asked in the wrong place, and nothing about the order.
 */
const AN_ORDER = /(?:the |this |requested )*order(?: with(?: the| this)? (?:id|number))?(?: \S*\d\S*)?/.source;
const IS_MISSING = /(?:(?:was |is )?not found|(?:could|can) ?not be found|does not exist|doesn't exist)\b/.source;
const NO_SUCH_ORDER = [
  new RegExp(`^${AN_ORDER} ${IS_MISSING}`, 'i'),
  /^no query results for model \[[\w\\]*\border\]/i,
  /^no such order\b/i,
];

export function readRequest({ id }: Target): ProviderRequest {
  return { operation: OPERATION, method: 'GET', path: ['v1', 'orders', id] };
}

/** What the answer to Get Order says. The order stands bare in it; one in an envelope is understood as well. */
export function parseRead(exchange: Exchange, target: Target): ReadOutcome {
  const trouble = troubleOf(exchange, OPERATION);
  if (trouble !== undefined) return trouble;
  if (exchange.kind !== 'answered' || exchange.body.kind !== 'json') return unreadable(exchange, OPERATION, 'The answer is not JSON.');
  const { value } = exchange.body;
  const envelope = envelopeIn(value);
  if (exchange.status === 404 || envelope?.status === false) {
    const message = messagesOf(exchange).find((said) => NO_SUCH_ORDER.some((words) => words.test(said)));
    if (message === undefined) return unreadable(exchange, OPERATION, saidBy(exchange));
    return { kind: 'not_found', message, evidence: evidenceOf(exchange, { operation: OPERATION }) };
  }
  const found = orderIn(value) ?? orderIn(envelope?.data);
  if (found === undefined) return unreadable(exchange, OPERATION, 'The answer is not an order with an id and a status.');
  const { id, order_status: status } = found.order;
  const evidence = evidenceOf(exchange, { operation: OPERATION, subject: id, statuses: { order_status: status }, messages: [] });
  if (id !== target.id) {
    return { kind: 'trouble', trouble: 'unreadable', message: 'The answer names another order than the one asked for.', evidence };
  }
  return { kind: 'found', snapshot: toSnapshot(found.order, found.document, exchange.at), evidence };
}
