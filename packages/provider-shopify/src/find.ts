import type { Target } from '@countermand/core/model';
import type { Exchange, ReplacementOutcome, SearchOutcome, SearchQuery } from '@countermand/core/provider';
import { evidenceOf, graphqlRequest, lenientBoolean, lenientList, lenientObject, lenientText } from '@countermand/provider-kit';
import * as z from 'zod';
import { fulfillmentOrderAnswer, standingOf } from './answers.ts';
import { SEARCH, SIBLINGS } from './documents.ts';
import { FULFILLMENT_ORDER, gidOf } from './ids.ts';
import { PATH, queried } from './read.ts';
import { replacementIn } from './write.ts';

const siblings = lenientObject({
  fulfillmentOrder: lenientObject({
    id: lenientText,
    order: lenientObject({ fulfillmentOrders: lenientObject({ nodes: lenientList(fulfillmentOrderAnswer), pageInfo: lenientObject({ hasNextPage: lenientBoolean }) }) }),
  }),
});

export function siblingsRequest({ id }: Target) {
  return graphqlRequest({ operation: 'read', path: PATH, document: SIBLINGS, variables: { id: gidOf(id) } });
}

/** Live fulfilment orders of the same order that were made later: ids grow. "None" is said only of a whole list. */
export function parseSiblings(exchange: Exchange, target: Target): ReplacementOutcome {
  const answered = queried(exchange, 'read');
  if (!answered.ok) return answered.trouble;
  const list = siblings.parse(answered.data)?.fulfillmentOrder?.order?.fulfillmentOrders;
  const evidence = evidenceOf(exchange, { operation: 'read', messages: [] });
  const replacements = (list?.nodes ?? []).flatMap((node) => {
    const standing = standingOf(node);
    const replacement = replacementIn(node);
    return standing && replacement && BigInt(standing.id) > BigInt(target.id) && replacement.hold !== 'not_needed' ? [replacement] : [];
  });
  if (replacements.length === 0 && list?.pageInfo?.hasNextPage !== false) return { kind: 'trouble', trouble: 'unreadable', message: 'The fulfilment orders of the order could not be read whole.', evidence };
  return { kind: 'found', replacements, evidence };
}

const orders = lenientObject({
  orders: lenientObject({ nodes: lenientList(z.looseObject({ name: lenientText, createdAt: lenientText, fulfillmentOrders: lenientObject({ nodes: lenientList(fulfillmentOrderAnswer) }) })) }),
});

export function searchRequest({ text, limit }: SearchQuery) {
  return graphqlRequest({ operation: 'search', path: PATH, document: SEARCH, variables: { text: `name:${JSON.stringify(text)}`, limit: Math.min(50, limit) } });
}

export function parseSearch(exchange: Exchange): SearchOutcome {
  const answered = queried(exchange, 'search');
  if (!answered.ok) return answered.trouble;
  const found = orders.parse(answered.data)?.orders?.nodes;
  if (found === undefined) return { kind: 'trouble', trouble: 'unreadable', message: 'The answer is not a list of orders.', evidence: evidenceOf(exchange, { operation: 'search' }) };
  return {
    kind: 'page',
    hits: found.flatMap(({ name, createdAt, fulfillmentOrders }) =>
      (fulfillmentOrders?.nodes ?? []).flatMap((node) => {
        const standing = standingOf(node);
        return standing ? [{ target: { kind: FULFILLMENT_ORDER, id: standing.id }, status: standing.status, ...(name && { merchantNumber: name }), ...(createdAt && { createdAt }) }] : [];
      }),
    ),
  };
}
