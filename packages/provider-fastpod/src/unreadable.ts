import type { Exchange, Troubled } from '@countermand/core/provider';
import { evidenceOf } from '@countermand/provider-kit';

/** An answer that came and cannot be used. The message is ours; the provider's own words are in the evidence. */
export function unreadable(exchange: Exchange, operation: string, message: string): Troubled {
  return { kind: 'trouble', trouble: 'unreadable', message, evidence: evidenceOf(exchange, { operation, remark: message }) };
}
