import type { Attempt } from '../model/attempt.ts';
import type { Cancellation } from '../model/cancellation.ts';
import type { FollowUp } from '../model/follow-up.ts';
import type { NewBatchEvent, NewEvent } from '../model/event.ts';
import type { Actor, Requester } from '../model/requester.ts';

export const ALICE: Actor = { principal: 'local:alice', channel: 'cli' };
export const BOB: Actor = { principal: 'local:bob', channel: 'api' };

const AN_INSTANT = Date.parse('2026-03-02T09:00:00Z');

/** A queued cancellation of `acme:7`, with whatever a test changes. */
export function aCancellation(changes: Partial<Cancellation> = {}): Cancellation {
  return {
    id: 'can_00000000000000000000000001',
    account: 'acme',
    origin: { provider: 'acme-print', baseUrl: 'https://api.acme-print.example', store: null },
    target: { kind: 'job', id: '7' },
    reference: 'acme:7',
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
    stateSince: AN_INSTANT,
    nextActionAt: AN_INSTANT,
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
    createdAt: AN_INSTANT,
    updatedAt: AN_INSTANT,
    settledAt: null,
    ...changes,
  };
}

export function aRequester(changes: Partial<Requester> = {}): Requester {
  return {
    id: 'req_00000000000000000000000001',
    actor: ALICE,
    reason: 'customer_request',
    note: null,
    batch: null,
    idempotencyKey: null,
    sendAfter: null,
    requestedAt: AN_INSTANT,
    withdrawnAt: null,
    ...changes,
  };
}

export function aFollowUp(changes: Partial<FollowUp> = {}): FollowUp {
  return {
    id: 'fol_00000000000000000000000001',
    cancellationId: 'can_00000000000000000000000001',
    account: 'acme',
    kind: 'hold',
    target: { kind: 'job', id: '1007' },
    providerStatus: 'active',
    state: 'pending',
    version: 1,
    epoch: 0,
    step: 0,
    nextActionAt: AN_INSTANT,
    writes: 0,
    attempts: 0,
    remark: null,
    createdAt: AN_INSTANT,
    updatedAt: AN_INSTANT,
    ...changes,
  };
}

export function anAttempt(changes: Partial<Attempt> = {}): Attempt {
  return {
    id: 'att_00000000000000000000000001',
    cancellationId: 'can_00000000000000000000000001',
    followUpId: null,
    account: 'acme',
    target: { kind: 'job', id: '7' },
    operation: 'stop',
    number: 1,
    epoch: 1,
    startedAt: AN_INSTANT,
    landsBefore: AN_INSTANT + 20_000,
    finishedAt: null,
    outcome: null,
    evidence: null,
    resolved: false,
    ...changes,
  };
}

export function anEvent(changes: Partial<NewEvent> = {}): NewEvent {
  return {
    type: 'cancellation.observed',
    cancellationId: 'can_00000000000000000000000001',
    account: 'acme',
    at: AN_INSTANT,
    actor: ALICE,
    reason: null,
    from: null,
    to: null,
    evidence: null,
    data: {},
    ...changes,
  };
}

export function aBatchEvent(changes: Partial<NewBatchEvent> = {}): NewBatchEvent {
  return {
    type: 'batch.state_changed',
    cancellationId: null,
    batchId: 'bat_00000000000000000000000001',
    account: null,
    at: AN_INSTANT,
    actor: ALICE,
    reason: null,
    from: null,
    to: null,
    evidence: null,
    data: {},
    ...changes,
  };
}
