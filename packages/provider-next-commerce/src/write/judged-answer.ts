import type { Answered, Exchange, WriteOutcome } from '@countermand/core/provider';
import { evidenceOf, messagesOf, notAppliedOutcome, redact, saidBy, type EvidenceFacts } from '@countermand/provider-kit';
import { NEXT_ACTION_HOLD, type WriteOperation } from '../operations.ts';

/** An answer to a write that has to be judged by what it says: a 2xx with JSON. */
export interface Answer {
  readonly exchange: Answered;
  readonly operation: WriteOperation;
  readonly value: unknown;
}

/**
 * Settles all that no operation's own rule is needed for. A 404 after a write proves nothing. Any other 4xx is a no in
 * the provider's words, but those may mean "cancelled already": the vendor publishes no refusal, so the state is read
 * before the no is believed.
 */
export function settledOutcome(exchange: Exchange, operation: WriteOperation): WriteOutcome | Answer {
  const settled = notAppliedOutcome(exchange, operation);
  if (settled) return settled;
  const evidence = evidenceOf(exchange, { operation });
  // What is left is JSON in a 2xx or a 4xx; the default stays ambiguous.
  if (exchange.kind !== 'answered' || exchange.body.kind !== 'json') return { kind: 'ambiguous', message: 'there was no answer to judge', evidence };
  if (exchange.status < 300) return { exchange, operation, value: exchange.body.value };
  if (exchange.status === 404) return { kind: 'ambiguous', message: `${saidBy(exchange)} (after a write this proves nothing)`, evidence };
  return {
    kind: 'refused',
    code: 'rejected_by_provider',
    message: messagesOf(exchange).join(' ') || saidBy(exchange),
    // What could not be cancelled may still be open, and an open fulfilment order can be held.
    ...(operation === 'cancel' && { nextAction: NEXT_ACTION_HOLD }),
    readBack: true,
    evidence,
  };
}

/** The answer proves nothing; what it does say goes into the evidence. */
export function provesNothing({ exchange, operation }: Answer, remark: string, facts: Partial<EvidenceFacts> = {}): WriteOutcome {
  // The remark may quote a word of the provider's.
  return { kind: 'ambiguous', message: redact(remark), evidence: evidenceOf(exchange, { ...facts, operation, remark }) };
}
