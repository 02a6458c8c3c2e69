import { STOPPED_IN_BATCH, TOO_LATE_IN_BATCH } from './cancellation.data.ts';
import { at, STORY } from './story.ts';

const { actor } = STORY;

const NO_CANCELLATIONS = { scheduled: 0, queued: 0, sending: 0, requested: 0, unknown: 0, needs_attention: 0, cancelled: 0, refused: 0, failed: 0, withdrawn: 0 };

/** Recorded, and running. */
export const FILED_BATCH = {
  id: STORY.batch,
  state: 'running',
  name: 'Monday morning',
  reason: 'customer_request',
  note: null,
  options: {},
  actor,
  channel: 'api',
  rows: { total: 3, accepted: 2, invalid: 1, duplicate: 0 },
  createdAt: at('09:20:00.822'),
  receivedAt: at('09:20:00.831'),
  startedAt: at('09:20:00.831'),
};

export const FINISHED_BATCH = {
  ...FILED_BATCH,
  state: 'finished',
  progress: {
    items: { waiting: 0, filed: 2, invalid: 1, duplicate: 0, failed: 0, withdrawn: 0 },
    cancellations: { ...NO_CANCELLATIONS, cancelled: 1, refused: 1 },
    ratePerSecond: 1.33,
    accounts: [],
  },
  finishedAt: at('09:20:02.072'),
};

const two = { total: 2, accepted: 2, invalid: 0, duplicate: 0 };

export const READY_BATCH = { ...FILED_BATCH, id: STORY.readyBatch, state: 'ready', name: 'For the afternoon', rows: two, startedAt: undefined };
export const STARTED_BATCH = { ...READY_BATCH, state: 'running', startedAt: at('13:00:00.014') };
export const PAUSED_BATCH = { ...FILED_BATCH, id: STORY.runningBatch, state: 'paused', name: 'By mistake?', rows: two };
export const ABORTED_BATCH = { ...PAUSED_BATCH, state: 'aborted', finishedAt: at('09:22:10.500') };
export const RETRIED_BATCH = { ...FILED_BATCH, id: STORY.retriedBatch, rows: { total: 1, accepted: 1, invalid: 0, duplicate: 0 }, retryOf: STORY.failedBatch };

const noNumber = `"10O6" is not a number such as 10234. Write acme:ID for a fulfilment order, acme:order/ID for a customer's order.`;

/** A letter O for a zero. */
export const INVALID_ITEM = { number: 3, line: 3, state: 'invalid', reference: 'acme:10O6', reason: 'customer_request', note: null, problem: { code: 'invalid_id', message: noNumber } };

const filed = { state: 'filed', account: STORY.account, reason: 'customer_request', note: null };

export const BATCH_ITEMS = [
  { number: 1, line: 1, ...filed, reference: 'acme:1002', target: STOPPED_IN_BATCH.target, cancellation: STOPPED_IN_BATCH },
  { number: 2, line: 2, ...filed, reference: 'acme:1005', target: TOO_LATE_IN_BATCH.target, cancellation: TOO_LATE_IN_BATCH },
  INVALID_ITEM,
];

export const REPORT = [
  'line,reference,order_number,state,code,message,confirmed_by,replacement,hold,warnings,reason,note,cancellation,settled_at',
  `1,acme:1002,10002,cancelled,,,response,1209,held,,customer_request,,${STOPPED_IN_BATCH.id},${STOPPED_IN_BATCH.settledAt}`,
  `2,acme:1005,10005,refused,too_late,It is closed and has a shipment.,,,,,customer_request,,${TOO_LATE_IN_BATCH.id},${TOO_LATE_IN_BATCH.settledAt}`,
  `3,acme:10O6,,invalid,invalid_id,"${noNumber.replaceAll('"', '""')}",,,,,customer_request,,,`,
  '',
].join('\r\n');
