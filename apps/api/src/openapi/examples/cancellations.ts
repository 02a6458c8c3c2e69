import { IN_NEED, QUEUED, RESOLVED, SCHEDULED, STOPPED, TOO_LATE_IN_BATCH, WITHDRAWN } from './cancellation.data.ts';
import type { Exchanges } from './exchange.ts';
import { STORY } from './story.ts';

const key = { 'Idempotency-Key': STORY.idempotencyKey };

export const CANCELLATION_EXCHANGES: Exchanges = {
  fileCancellation: [
    {
      name: 'stopAndWait',
      summary: 'Stop an order and wait for the outcome',
      parameters: { ...key, wait: '30' },
      body: { value: { reference: STORY.reference, reason: 'fraud', note: 'chargeback on file' } },
      status: 202,
      answer: { value: STOPPED },
    },
    {
      name: 'stopAndGoOn',
      summary: 'Have a stop recorded, and look later',
      parameters: { ...key, 'Idempotency-Key': 'ticket-8843' },
      body: { value: { account: STORY.account, target: { kind: STORY.kind, id: '1001' }, reason: 'fraud', note: 'chargeback on file', expect: { orderNumber: '10001' } } },
      status: 202,
      answer: { value: QUEUED },
    },
    {
      name: 'stopLater',
      summary: 'Put a stop off; until then it can be taken back',
      parameters: { 'Idempotency-Key': 'ticket-8842' },
      body: { value: { reference: 'acme:1002', sendAfter: '2026-12-01T09:00:00Z' } },
      status: 202,
      answer: { value: SCHEDULED },
    },
  ],
  listCancellations: [
    {
      name: 'endedCancellations',
      summary: 'What was stopped or refused, newest first',
      parameters: { state: 'cancelled,refused', account: STORY.account, limit: '20' },
      status: 200,
      answer: { value: { items: [TOO_LATE_IN_BATCH, STOPPED], nextCursor: null } },
    },
  ],
  getCancellation: [
    { name: 'cancellationOutcome', summary: 'Wait until it has settled', parameters: { id: STORY.cancellation, wait: '30' }, status: 200, answer: { value: STOPPED } },
  ],
  withdrawCancellation: [
    { name: 'takeBack', summary: 'Take back your own request', parameters: { id: STORY.scheduled }, body: { value: {} }, status: 200, answer: { value: WITHDRAWN } },
  ],
  recheckCancellation: [
    { name: 'readAgain', summary: 'Have the order read again now', parameters: { id: STORY.stuck }, body: { value: {} }, status: 200, answer: { value: IN_NEED } },
  ],
  resolveCancellation: [
    {
      name: 'decideCancelled',
      summary: 'A person found out that it was stopped',
      parameters: { id: STORY.stuck },
      body: { value: { as: 'cancelled', note: 'The warehouse confirmed by telephone that it never left.' } },
      status: 200,
      answer: { value: RESOLVED },
    },
  ],
};
