import type { Provider } from '@countermand/client';
import type { capabilitiesEnglish } from '../../words/capabilities/english.ts';

export interface Capability {
  readonly name: keyof typeof capabilitiesEnglish;
  /** The operation that it is a fact of. */
  readonly operation?: string;
  /** The plugin's own words. Data. */
  readonly value: string;
  readonly confidence: 'documented' | 'inferred' | 'unknown';
  /** What it rests on. Data. */
  readonly source: string;
}

interface Fact extends Pick<Capability, 'confidence' | 'source'> {
  readonly value: string | readonly string[];
}

/** What a provider can do, a fact each: what its writes do first, and then how it is dealt with. */
export function capabilityRows({ operations, facts }: Provider): readonly Capability[] {
  const row = (name: Capability['name'], { value, confidence, source }: Fact, operation?: string): Capability => ({
    name,
    value: (typeof value === 'string' ? [value] : value).map((each) => each.replaceAll('_', ' ')).join(', '),
    confidence,
    source,
    ...(operation !== undefined && { operation }),
  });
  const ofOperations = operations
    .filter(({ purpose }) => purpose === 'stop' || purpose === 'hold')
    .flatMap(({ name, purpose, stopsWhat, result, cancellableIn, createsReplacement, repeat }) => [
      row(purpose === 'hold' ? 'console.capabilities.holds' : 'console.capabilities.stops', stopsWhat, name),
      row('console.capabilities.known_by', result, name),
      row('console.capabilities.while', cancellableIn, name),
      row('console.capabilities.replacement', createsReplacement, name),
      row('console.capabilities.repeat', repeat, name),
    ]);
  return [
    ...ofOperations,
    row('console.capabilities.search', facts.searchByMerchantNumber),
    row('console.capabilities.webhooks', facts.webhooks),
    row('console.capabilities.rate', facts.rateLimit),
    row('console.capabilities.money', facts.money),
    row('console.capabilities.test', facts.testMode),
  ].filter(({ value }) => value !== '');
}
