import type { KeyedBatchItem, LedgerTransaction } from '@countermand/core';
import { SYSTEM_ACTOR, type Batch, type BatchItem, type NewBatchEvent } from '@countermand/core/model';
import { nextId, START } from './fixtures.ts';

export function aBatch(overrides: Partial<Batch> = {}): Batch {
  const id = overrides.id ?? nextId('bat');
  return {
    id,
    state: 'receiving',
    version: 1,
    actor: { principal: 'local:alice', channel: 'cli' },
    route: 'POST /v1/batches',
    idempotencyKey: id,
    holdsKey: true,
    fingerprint: null,
    name: null,
    reason: 'customer_request',
    note: null,
    options: {},
    sendAfter: null,
    retryOf: null,
    rows: { total: 0, accepted: 0, invalid: 0, duplicate: 0 },
    demo: false,
    createdAt: START,
    updatedAt: START,
    receivedAt: null,
    startedAt: null,
    activeSince: null,
    finishedAt: null,
    remark: null,
    ...overrides,
  };
}

export function aBatchItem(batch: Batch, number: number, overrides: Partial<BatchItem> = {}): BatchItem {
  return {
    batch: batch.id,
    number,
    line: number + 1,
    account: 'acme-us',
    target: { kind: 'order', id: String(number) },
    reference: `acme-us:${number}`,
    merchantNumber: null,
    orderNumber: null,
    reason: 'customer_request',
    note: null,
    state: 'waiting',
    cancellationId: null,
    joined: false,
    problem: null,
    retryOf: null,
    ...overrides,
  };
}

export function aBatchEvent(batch: Batch, overrides: Partial<NewBatchEvent> = {}): NewBatchEvent {
  return {
    type: 'batch.state_changed',
    cancellationId: null,
    batchId: batch.id,
    account: null,
    at: START,
    actor: SYSTEM_ACTOR,
    reason: null,
    from: null,
    to: null,
    evidence: null,
    data: {},
    ...overrides,
  };
}

/** Inserts a batch and its rows; those that wait have their number as their key. */
export async function insertBatch(transaction: LedgerTransaction, batch: Batch, items: readonly BatchItem[] = []): Promise<Batch> {
  await transaction.insertBatch(batch, aBatchEvent(batch, { type: 'batch.created' }));
  if (items.length === 0) return batch;
  const keyed = items.map((item): KeyedBatchItem => ({ item, key: item.state === 'waiting' ? String(item.number) : null }));
  await transaction.insertBatchItems(batch, keyed, {}, aBatchEvent(batch, { type: 'batch.rows_recorded' }));
  return { ...batch, version: batch.version + 1 };
}
