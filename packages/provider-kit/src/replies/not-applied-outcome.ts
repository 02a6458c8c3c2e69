import type { Answered, Exchange, NotTakenCause, WriteOutcome } from '@countermand/core/provider';
import { evidenceOf } from '../redaction/evidence-of.ts';
import { saidBy } from './trouble-of.ts';

/**
 * What a write came to where the plugin need not look: it did not leave, was turned away before it was looked at, or
 * nobody can tell. Undefined when there is JSON to judge, in a 2xx or a 4xx. `ambiguous` is the default, never success.
 */
export function notAppliedOutcome(exchange: Exchange, operation: string): WriteOutcome | undefined {
  const evidence = evidenceOf(exchange, { operation });
  switch (exchange.kind) {
    case 'not_sent': {
      const isOurs = exchange.cause === 'secret_missing' || exchange.cause === 'address_refused';
      return { kind: 'not_taken', cause: isOurs ? 'misconfigured' : 'not_sent', message: exchange.message, evidence };
    }
    case 'ambiguous':
      return { kind: 'ambiguous', message: exchange.message, evidence };
    case 'answered':
      break;
  }
  const message = saidBy(exchange);
  const cause = turnedAwayBecause(exchange.status);
  if (cause !== undefined) {
    const { retryAfterMs } = exchange;
    return { kind: 'not_taken', cause, message, ...(retryAfterMs !== undefined && { retryAfterMs }), evidence };
  }
  return canBeJudged(exchange) ? undefined : { kind: 'ambiguous', message, evidence };
}

function turnedAwayBecause(status: number): NotTakenCause | undefined {
  switch (status) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 429:
      return 'rate_limited';
    // The place exists and takes no such request: nobody there has looked at it.
    case 405:
      return 'invalid_request';
    default:
      return undefined;
  }
}

function canBeJudged({ status, body }: Answered): boolean {
  // 408: somebody between us and the provider got tired of waiting. A redirect is no answer to the question.
  const speaks = (status >= 200 && status < 300) || (status >= 400 && status < 500 && status !== 408);
  return speaks && body.kind === 'json';
}
