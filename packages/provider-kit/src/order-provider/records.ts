import type { OperationRecord, ProviderFacts } from '@countermand/core/provider';
import { documented, unknown } from '../capabilities/fact.ts';
import type { OperationFacts, OrderProviderDescription } from './description.ts';

export const KIND = 'order';

const NOT_FOUND = 'Looked for in the vendor’s documents, and not found';

const UNKNOWN = {
  target: KIND,
  mode: unknown('immediate', NOT_FOUND),
  stopsWhat: unknown('whole_order', NOT_FOUND),
  createsReplacement: unknown('unknown', NOT_FOUND),
  replacementMayBeSent: unknown('unknown', NOT_FOUND),
  cancellableIn: unknown([], NOT_FOUND),
  stoppedStatuses: unknown([], NOT_FOUND),
  reason: unknown('none', NOT_FOUND),
  options: {},
  result: unknown('response', NOT_FOUND),
  refusal: unknown('any answer that does not show the order as stopped', NOT_FOUND),
  repeat: unknown('unknown', NOT_FOUND),
  scopes: unknown([], NOT_FOUND),
} as const satisfies Omit<OperationRecord, 'name' | 'purpose' | 'request'>;

/** The capability records, with everything that is left out as unknown. */
export function recordsOf({ read, stop, search }: OrderProviderDescription): readonly OperationRecord[] {
  return [
    { ...readOnly(read.facts), stoppedStatuses: stop.facts.stoppedStatuses, name: 'read', purpose: 'read' },
    ...(search ? [{ ...readOnly(search.facts), name: 'search', purpose: 'search' } as const] : []),
    { ...UNKNOWN, ...stop.facts, name: 'cancel', purpose: 'stop' },
  ];
}

function readOnly(facts: OperationFacts): Omit<OperationRecord, 'name' | 'purpose'> {
  const { source } = facts.request;
  return {
    ...UNKNOWN,
    stopsWhat: documented('nothing', source),
    createsReplacement: documented('no', source),
    replacementMayBeSent: documented('no', source),
    repeat: documented('harmless', source),
    ...facts,
  };
}

export function factsOf({ facts, search }: OrderProviderDescription): ProviderFacts {
  return {
    rateLimit: unknown('Our own caution', NOT_FOUND),
    authentication: unknown('Bearer token in the Authorization header', NOT_FOUND),
    searchByMerchantNumber: unknown(search ? 'search' : 'none', NOT_FOUND),
    money: unknown('Not shown', NOT_FOUND),
    webhooks: unknown('Not used', NOT_FOUND),
    testMode: unknown('None', NOT_FOUND),
    ...facts,
  };
}
