import type { Exchange, SearchOutcome } from '@countermand/core/provider';
import { evidenceOf } from '../redaction/evidence-of.ts';
import { troubleOf } from '../replies/trouble-of.ts';
import type { OrderProviderDescription } from './description.ts';
import { KIND } from './records.ts';

/** What the answer to a search says; one that is no list of orders says nothing. */
export function parseSearch({ search, order: { parseId } }: OrderProviderDescription, exchange: Exchange): SearchOutcome {
  const trouble = troubleOf(exchange, 'search');
  if (trouble !== undefined) return trouble;
  const orders = exchange.kind === 'answered' && exchange.body.kind === 'json' && exchange.status < 300 ? search?.ordersIn(exchange.body.value) : undefined;
  if (orders === undefined) return { kind: 'trouble', trouble: 'unreadable', message: 'The answer is not a list of orders.', evidence: evidenceOf(exchange, { operation: 'search' }) };
  return {
    kind: 'page',
    hits: orders.flatMap(({ ids: [first = ''], status, merchantNumber, createdAt }) => {
      const parsed = parseId(first);
      return parsed.ok ? [{ target: { kind: KIND, id: parsed.id }, status, ...(merchantNumber !== undefined && { merchantNumber }), ...(createdAt !== undefined && { createdAt }) }] : [];
    }),
  };
}
