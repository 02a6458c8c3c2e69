import type { OptionName } from '../model/options.ts';
import type { Fact, OperationRecord, ProviderFacts } from '../provider/capabilities.ts';

function fact<T>(value: T): Fact<T> {
  return { value, confidence: 'documented', source: 'invented for tests' };
}

type Shape = Pick<OperationRecord, 'name' | 'purpose' | 'target'> & { readonly options?: readonly OptionName[]; readonly mode?: OperationRecord['mode']['value'] };

function operation({ name, purpose, target, options = [], mode = 'immediate' }: Shape): OperationRecord {
  return {
    name,
    purpose,
    target,
    request: fact(`POST /${target}s/{id}/${name}`),
    mode: fact(mode),
    stopsWhat: fact('fulfilment_work'),
    createsReplacement: fact(target === 'job' ? 'yes' : 'no'),
    replacementMayBeSent: fact('unknown'),
    cancellableIn: fact(['active', 'in_production']),
    stoppedStatuses: fact(['stopped']),
    reason: fact('none'),
    options: Object.fromEntries(options.map((option) => [option, fact('as the provider likes')])),
    result: fact('response'),
    refusal: fact('409 with a message'),
    repeat: fact('unknown'),
    scopes: fact([]),
  };
}

/** A `job` is stopped with options, asked for, and held; a `parcel` is stopped, and that is all. */
export const FAKE_OPERATIONS: readonly OperationRecord[] = [
  operation({ name: 'read', purpose: 'read', target: 'job' }),
  operation({ name: 'search', purpose: 'search', target: 'job' }),
  operation({ name: 'stop', purpose: 'stop', target: 'job', options: ['refund', 'notifyCustomer', 'strategy', 'onReplacement'] }),
  operation({ name: 'ask', purpose: 'stop', target: 'job', options: ['strategy', 'message'], mode: 'request_then_decision' }),
  operation({ name: 'hold', purpose: 'hold', target: 'job' }),
  operation({ name: 'stop-parcel', purpose: 'stop', target: 'parcel' }),
];

export const FAKE_FACTS: ProviderFacts = {
  rateLimit: fact('10 requests a second'),
  authentication: fact('bearer token'),
  searchByMerchantNumber: fact('search'),
  money: fact('none'),
  webhooks: fact('none'),
  testMode: fact('none'),
  unknowns: ['whether it exists'],
};
