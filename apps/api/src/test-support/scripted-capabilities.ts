import type { Fact, OperationRecord, ProviderFacts } from '@countermand/core/provider';

function fact<Value>(value: Value): Fact<Value> {
  return { value, confidence: 'documented', source: 'invented for tests' };
}

function operation(name: string, purpose: OperationRecord['purpose'], options: OperationRecord['options'] = {}): OperationRecord {
  return {
    name,
    purpose,
    target: 'job',
    request: fact(`POST /jobs/{id}/${name}`),
    mode: fact('immediate'),
    stopsWhat: fact('fulfilment_work'),
    createsReplacement: fact('no'),
    replacementMayBeSent: fact('no'),
    cancellableIn: fact(['active']),
    stoppedStatuses: fact(['stopped']),
    reason: fact('none'),
    options,
    result: fact('response'),
    refusal: fact('409'),
    repeat: fact('unknown'),
    scopes: fact([]),
  };
}

export const SCRIPTED_OPERATIONS = [operation('read', 'read'), operation('search', 'search'), operation('stop', 'stop', { refund: fact('false') })];

export const SCRIPTED_FACTS: ProviderFacts = {
  rateLimit: fact('1000 requests a second'),
  authentication: fact('none'),
  searchByMerchantNumber: fact('search'),
  money: fact('none'),
  webhooks: fact('none'),
  testMode: fact('none'),
  unknowns: [],
};
