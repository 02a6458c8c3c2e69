import type { AccountSummary, ProviderSummary } from '@countermand/core';
import type { AccessKeyView } from '@countermand/core/model';
import type { CreatedKey } from '../../service/key-service.ts';
import { ANY, oneOf, WORD, type Everything } from './everything.ts';
import { time } from './hostile-cancellations.ts';

export function accountTemplate(row: number): Everything<AccountSummary> {
  return {
    id: ANY, provider: ANY, displayName: ANY, usable: row % 3 !== 0, problem: row % 2 === 0 ? ANY : null, baseUrl: ANY, store: ANY, demo: row % 2 === 0,
    budget: { limit: { requests: 4, perSeconds: 1 }, nextSlotAt: time(row), blockedUntil: time(row), bulkRestsUntil: time(row) },
    waiting: { interactive_stop: 1, follow_up: 2, unknown: 3, bulk_stop: 4, watching: 5 },
    drainedAt: time(row), worker: oneOf(['live', 'none'] as const, row),
  };
}

/** A fact of a plugin, all of it its own words. */
const FACT = { value: WORD, confidence: WORD, source: ANY };
const LIST = { value: [ANY, ANY] as readonly string[], confidence: WORD, source: ANY };

export function providerTemplate(row: number): Everything<ProviderSummary> {
  const operations = [...Array(6).keys()].map((each) => ({
    name: ANY, purpose: oneOf(['stop', 'hold', 'read', 'search'] as const, each), target: ANY, request: FACT, mode: FACT, stopsWhat: FACT, createsReplacement: FACT, replacementMayBeSent: FACT,
    cancellableIn: LIST, stoppedStatuses: LIST, reason: FACT, options: { [ANY]: FACT, refund: FACT } as never, result: FACT, refusal: FACT, repeat: FACT, scopes: LIST,
  }));
  const facts = { rateLimit: FACT, authentication: FACT, searchByMerchantNumber: FACT, money: FACT, webhooks: FACT, testMode: FACT, unknowns: [ANY, ANY] };
  return { id: ANY, displayName: ANY, specificationVersion: ANY, targets: [{ kind: ANY, label: ANY, default: row % 2 === 0 }], operations, facts };
}

export function keyTemplate(row: number): Everything<AccessKeyView> {
  return {
    id: ANY, name: ANY, scopes: [WORD, WORD], accounts: row % 3 === 0 ? 'all' : [ANY, ANY], createdAt: time(row), createdBy: ANY,
    expiresAt: row % 2 === 0 ? time(row) : null, lastUsedAt: row % 5 === 0 ? null : time(row), revokedAt: row % 3 === 1 ? time(row) : null, revokedBy: ANY,
  };
}

export function createdKeyTemplate(row: number): Everything<CreatedKey> {
  return { ...keyTemplate(row), secret: ANY };
}
