import { aCancellation, aRequester } from '../test-support/records.ts';
import type { Batch, BatchItem, BatchProgress } from './batch.ts';
import { toBatchItemView, toBatchView } from './batch-view.ts';
import { CANCELLATION_STATES, type CancellationState } from './states.ts';

const AT = Date.parse('2026-03-02T09:00:00Z');

const batch: Batch = {
  id: 'bat_1',
  state: 'aborted',
  version: 3,
  actor: { principal: 'local:alice', channel: 'cli' },
  route: 'secret route',
  idempotencyKey: 'secret key',
  holdsKey: true,
  fingerprint: 'secret print',
  name: null,
  reason: 'fraud',
  note: null,
  options: {},
  sendAfter: null,
  retryOf: null,
  rows: { total: 4, accepted: 3, invalid: 1, duplicate: 0 },
  demo: false,
  createdAt: AT,
  updatedAt: AT,
  receivedAt: AT + 1_000,
  startedAt: null,
  activeSince: null,
  finishedAt: null,
  remark: null,
};

const item: BatchItem = {
  batch: 'bat_1',
  number: 2,
  line: 3,
  account: 'acme',
  target: { kind: 'job', id: '7' },
  reference: 'acme:7',
  merchantNumber: null,
  orderNumber: null,
  reason: 'fraud',
  note: null,
  state: 'waiting',
  cancellationId: null,
  joined: false,
  problem: null,
  retryOf: null,
};

const progress: BatchProgress = {
  items: { waiting: 2, filed: 1, invalid: 1, duplicate: 0, failed: 0 },
  cancellations: Object.fromEntries(CANCELLATION_STATES.map((state) => [state, state === 'cancelled' ? 1 : 0])) as Record<CancellationState, number>,
  settledSince: 1,
  remainders: [
    { account: 'acme', waiting: 2, unsent: 0, underWay: 0 },
    { account: 'beta', waiting: 1, unsent: 0, underWay: 4 },
  ],
};

test('a batch is shown in the words of the contract; keys and fingerprints are not', () => {
  const view = toBatchView(batch, { progress, ratePerSecond: 0.5, finishBy: AT + 60_000 });
  expect(view).toEqual({
    id: 'bat_1',
    state: 'aborted',
    name: null,
    reason: 'fraud',
    note: null,
    options: {},
    actor: 'local:alice',
    channel: 'cli',
    rows: { total: 4, accepted: 3, invalid: 1, duplicate: 0 },
    // What waits in an aborted batch was taken back.
    progress: {
      items: { waiting: 0, filed: 1, invalid: 1, duplicate: 0, failed: 0, withdrawn: 2 },
      cancellations: progress.cancellations,
      ratePerSecond: 0.5,
      accounts: [{ account: 'beta', waiting: 0, unsent: 0, underWay: 4 }],
    },
    finishBy: '2026-03-02T09:01:00.000Z',
    createdAt: '2026-03-02T09:00:00.000Z',
    receivedAt: '2026-03-02T09:00:01.000Z',
  });
  const paused = toBatchView({ ...batch, state: 'paused' }, { progress, ratePerSecond: 0, finishBy: null });
  expect(paused.progress).toMatchObject({ items: { waiting: 2, withdrawn: 0 }, accounts: progress.remainders });
  expect(toBatchView(batch)).not.toHaveProperty('progress');
  expect(JSON.stringify(view)).not.toContain('secret');
});

test('a row is shown with its cancellation, or with what stands in its way', () => {
  expect(toBatchItemView({ item, record: undefined }, 'aborted')).toEqual({ number: 2, line: 3, state: 'withdrawn', reference: 'acme:7', account: 'acme', target: { kind: 'job', id: '7' }, reason: 'fraud', note: null });
  const problem = { code: 'invalid_id', message: 'No id.' } as const;
  expect(toBatchItemView({ item: { ...item, state: 'invalid', account: null, target: null, problem }, record: undefined }, 'running')).toEqual({ number: 2, line: 3, state: 'invalid', reference: 'acme:7', reason: 'fraud', note: null, problem });
  const record = { cancellation: aCancellation(), requesters: [aRequester()], followUps: [] };
  const filed = { ...item, state: 'filed', cancellationId: record.cancellation.id, joined: true } as const;
  expect(toBatchItemView({ item: filed, record }, 'running')).toMatchObject({ state: 'filed', joined: true, cancellation: { id: record.cancellation.id, joined: true, state: 'queued' } });
});
