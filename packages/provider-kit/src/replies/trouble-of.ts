import type { Answered, Exchange, Trouble, Troubled } from '@countermand/core/provider';
import { bodyRemark, evidenceOf } from '../redaction/evidence-of.ts';
import { messagesOf } from '../redaction/messages-of.ts';

/**
 * Why a read gave nothing to look at; undefined when the plugin has JSON to read: a 2xx, or a 404 that says so in words.
 * A 404 without JSON is trouble: a wrong path and a login page answer so too, and neither says that there is no such order.
 */
export function troubleOf(exchange: Exchange, operation: string): Troubled | undefined {
  switch (exchange.kind) {
    case 'not_sent': {
      const isOurs = exchange.cause === 'secret_missing' || exchange.cause === 'address_refused';
      return { ...troubled(exchange, operation, isOurs ? 'misconfigured' : 'unavailable', exchange.message), notSent: true };
    }
    case 'ambiguous':
      return troubled(exchange, operation, 'unavailable', exchange.message);
    case 'answered':
      return troubleInAnswer(exchange, operation);
  }
}

function troubleInAnswer(exchange: Answered, operation: string): Troubled | undefined {
  const trouble = troubleByStatus(exchange);
  if (trouble === undefined) return undefined;
  const base = troubled(exchange, operation, trouble, saidBy(exchange));
  return exchange.retryAfterMs === undefined ? base : { ...base, retryAfterMs: exchange.retryAfterMs };
}

function troubleByStatus({ status, body }: Answered): Trouble | undefined {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'forbidden';
  if (status === 429) return 'rate_limited';
  if (status === 408 || status >= 500) return 'unavailable';
  const mayBeRead = (status >= 200 && status < 300) || status === 404;
  return mayBeRead && body.kind === 'json' ? undefined : 'unreadable';
}

function troubled(exchange: Exchange, operation: string, trouble: Trouble, message: string): Troubled {
  return { kind: 'trouble', trouble, message, evidence: evidenceOf(exchange, { operation }) };
}

/** An answer in one sentence: its status, and the provider's words or what came instead of them. */
export function saidBy(exchange: Answered): string {
  const words = messagesOf(exchange)[0] ?? bodyRemark(exchange.body);
  return words === undefined ? `HTTP ${exchange.status}` : `HTTP ${exchange.status}: ${words}`;
}
