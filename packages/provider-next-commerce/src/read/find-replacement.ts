import type { ReplacementOutcome } from '@countermand/core/provider';
import { evidenceOf } from '@countermand/provider-kit';
import type { FulfillmentOrder } from '../schemas/fulfillment-order.ts';
import { fulfillmentOrderStatus } from '../vocabulary.ts';
import { replacementFrom } from '../write/replacement.ts';
import { fulfillmentOrdersOf } from './fulfillment-orders-of.ts';
import { getFulfillmentOrder } from './read-fulfillment-order.ts';
import { unreadable, type Reader } from './reader.ts';
import { holdsAnyLine, isNewer } from './successors.ts';

/**
 * The live fulfilment orders that hold a stopped one's lines. A location is no criterion: a replacement at another one
 * ships just as well. What is older than the stopped one is a sibling it was split from, and nobody asked to hold that.
 */
export async function findReplacement(reader: Reader, id: string): Promise<ReplacementOutcome> {
  const found = await getFulfillmentOrder(reader, id);
  if (found.kind === 'trouble') return found;
  if (found.kind === 'missing') return unreadable(found.exchange, 'search', `the stopped fulfilment order can no longer be read: ${found.message}`);
  const { order_number: orderNumber } = found.order;
  if (orderNumber === null) return unreadable(found.exchange, 'search', 'the stopped fulfilment order does not tell its order');
  const siblings = await fulfillmentOrdersOf(reader, orderNumber);
  if (siblings.kind === 'trouble') return siblings;
  const replacements = siblings.orders
    .filter((order) => isLive(order) && isNewer(order, found.order) && holdsAnyLine(order, found.order))
    .map(replacementFrom);
  // "None" would end the search; a list that broke off cannot say it.
  if (replacements.length === 0 && !siblings.complete) {
    return unreadable(siblings.exchange, 'search', 'the list of fulfilment orders broke off');
  }
  const ids = Object.fromEntries(replacements.map(({ target }, index) => [`replacement${index === 0 ? '' : index + 1}`, target.id]));
  return { kind: 'found', replacements, evidence: evidenceOf(siblings.exchange, { operation: 'search', subject: id, ids, messages: [] }) };
}

function isLive({ status }: FulfillmentOrder): boolean {
  const word = fulfillmentOrderStatus(status);
  return word !== 'canceled' && word !== 'closed' && word !== 'not_required';
}
