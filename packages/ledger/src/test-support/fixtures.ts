import { randomUUID } from 'node:crypto';
import {
  SYSTEM_ACTOR,
  targetKey,
  type Attempt,
  type Cancellation,
  type EventType,
  type FollowUp,
  type NewEvent,
  type Origin,
  type Requester,
} from '@countermand/core/model';
import type { Ledger, LedgerTransaction } from '@countermand/core';

export const START = Date.UTC(2026, 10, 21, 12);

const ORIGIN: Origin = { provider: 'acme', baseUrl: 'https://acme.example', store: null };

let counter = 0;

/** Ids that sort in the order they were made. */
export function nextId(prefix: string): string {
  counter += 1;
  return `${prefix}_${String(counter).padStart(9, '0')}${randomUUID().slice(0, 8)}`;
}

export function aCancellation(overrides: Partial<Cancellation> = {}): Cancellation {
  const id = overrides.id ?? nextId('can');
  const account = overrides.account ?? 'acme-us';
  const target = overrides.target ?? { kind: 'order', id: id.slice(4) };
  return {
    id,
    account,
    origin: ORIGIN,
    target,
    reference: `${account}:${target.id}`,
    orderNumber: null,
    expectedOrderNumber: null,
    state: 'queued',
    version: 1,
    priority: 'interactive',
    reason: 'customer_request',
    note: null,
    options: {},
    sendAfter: null,
    epoch: 0,
    step: 0,
    stateSince: START,
    nextActionAt: START,
    writes: 0,
    attempts: 0,
    confirmedBy: null,
    alreadyCancelled: false,
    sendAgain: false,
    refusal: null,
    failure: null,
    warnings: [],
    statusBefore: null,
    statusAfter: null,
    observations: [],
    remark: null,
    batch: null,
    retryOf: null,
    demo: false,
    createdAt: START,
    updatedAt: START,
    settledAt: null,
    ...overrides,
  };
}

export function aRequester(overrides: Partial<Requester> = {}): Requester {
  return {
    id: nextId('req'),
    actor: { principal: 'local:alice', channel: 'cli' },
    reason: 'customer_request',
    note: null,
    batch: null,
    idempotencyKey: null,
    sendAfter: null,
    requestedAt: START,
    withdrawnAt: null,
    ...overrides,
  };
}

export function anEvent(cancellation: Cancellation, overrides: Partial<NewEvent> & { type?: EventType } = {}): NewEvent {
  return {
    type: 'cancellation.state_changed',
    cancellationId: cancellation.id,
    account: cancellation.account,
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

export function anAttempt(cancellation: Cancellation, overrides: Partial<Attempt> = {}): Attempt {
  return {
    id: nextId('att'),
    cancellationId: cancellation.id,
    followUpId: null,
    account: cancellation.account,
    target: cancellation.target,
    operation: 'cancel',
    number: 1,
    epoch: 1,
    startedAt: START,
    landsBefore: START + 35_000,
    finishedAt: null,
    outcome: null,
    evidence: null,
    resolved: false,
    ...overrides,
  };
}

export function aFollowUp(cancellation: Cancellation, overrides: Partial<FollowUp> = {}): FollowUp {
  return {
    id: nextId('fol'),
    cancellationId: cancellation.id,
    account: cancellation.account,
    kind: 'hold',
    target: null,
    providerStatus: null,
    state: 'searching',
    version: 1,
    epoch: 0,
    step: 0,
    nextActionAt: START,
    writes: 0,
    attempts: 0,
    remark: null,
    createdAt: START,
    updatedAt: START,
    ...overrides,
  };
}

export function keyOf(cancellation: Cancellation): string {
  return targetKey(cancellation.origin, cancellation.target);
}

/** Inserts within a transaction, with a requester of the same batch and the event that tells of it. */
export async function insert(transaction: LedgerTransaction, cancellation: Cancellation): Promise<void> {
  await transaction.insertCancellation(
    cancellation,
    aRequester({ batch: cancellation.batch }),
    keyOf(cancellation),
    anEvent(cancellation, { type: 'cancellation.requested', to: cancellation.state }),
  );
}

/** Files a cancellation in a commit of its own. */
export async function file(ledger: Ledger, overrides: Partial<Cancellation> = {}): Promise<Cancellation> {
  const cancellation = aCancellation(overrides);
  await ledger.transact((transaction) => insert(transaction, cancellation));
  return cancellation;
}
