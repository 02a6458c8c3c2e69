import { at, STORY } from './story.ts';

const { account, provider, kind, actor, batch } = STORY;

const fraud = { reason: 'fraud', note: 'chargeback on file' } as const;

function requester(reason: string, note: string | null, requestedAt: string, inBatch: string | null = null) {
  return { actor, channel: 'api', reason, note, batch: inBatch, requestedAt, withdrawnAt: null as string | null };
}

/** Just filed: recorded, and nothing sent yet. */
export const QUEUED = {
  id: STORY.cancellation,
  account,
  provider,
  target: { kind, id: '1001' },
  reference: STORY.reference,
  state: 'queued',
  ...fraud,
  providerStatus: { before: null, after: null },
  attempts: 0,
  requesters: [requester('fraud', fraud.note, at('09:00:02.705'))],
  createdAt: at('09:00:02.705'),
  updatedAt: at('09:00:02.705'),
  nextActionAt: at('09:00:02.705'),
  warnings: [],
};

/** Stopped, with the provider's own answer as proof; what took its place is held. */
export const STOPPED = {
  id: STORY.cancellation,
  account,
  provider,
  target: { kind, id: '1001' },
  reference: STORY.reference,
  orderNumber: '10001',
  state: 'cancelled',
  ...fraud,
  confirmedBy: 'response',
  replacement: { target: STORY.replacement, status: 'on_hold', hold: 'held' },
  providerStatus: { before: 'open/pending', after: 'canceled/pending' },
  attempts: 1,
  requesters: [requester('fraud', fraud.note, at('09:00:02.705'))],
  createdAt: at('09:00:02.705'),
  updatedAt: at('09:00:02.757'),
  settledAt: at('09:00:02.757'),
  warnings: [],
};

/** Put off, and taken back in time. */
export const WITHDRAWN = {
  id: STORY.scheduled,
  account,
  provider,
  target: { kind, id: '1002' },
  reference: 'acme:1002',
  state: 'withdrawn',
  reason: 'customer_request',
  note: null,
  providerStatus: { before: null, after: null },
  attempts: 0,
  requesters: [{ ...requester('customer_request', null, at('09:04:11.020')), withdrawnAt: at('09:06:40.318') }],
  createdAt: at('09:04:11.020'),
  updatedAt: at('09:06:40.318'),
  settledAt: at('09:06:40.318'),
  warnings: [],
};

export const SCHEDULED = {
  ...WITHDRAWN,
  state: 'scheduled',
  requesters: [requester('customer_request', null, at('09:04:11.020'))],
  updatedAt: at('09:04:11.020'),
  nextActionAt: '2026-12-01T09:00:00.000Z',
  settledAt: undefined,
};

const stuck = {
  id: STORY.stuck,
  account,
  provider,
  target: { kind, id: '1003' },
  reference: 'acme:1003',
  orderNumber: '10003',
  reason: 'address_problem',
  note: null,
  providerStatus: { before: 'open/pending', after: 'closed/closed' },
  attempts: 1,
  requesters: [requester('address_problem', null, at('09:10:00.112'))],
  createdAt: at('09:10:00.112'),
  warnings: [],
};

/** The answer was lost, and what was read since proves neither. */
export const IN_NEED = { ...stuck, state: 'unknown', remark: 'A person had it read again.', updatedAt: at('09:31:05.400'), nextActionAt: at('09:31:05.400') };

/** A person found out, and said what it rests on. */
export const RESOLVED = {
  ...stuck,
  state: 'cancelled',
  remark: 'The warehouse confirmed by telephone that it never left.',
  confirmedBy: 'person',
  updatedAt: at('09:40:12.006'),
  settledAt: at('09:40:12.006'),
};

const ofBatch = { account, provider, reason: 'customer_request', note: null, requesters: [requester('customer_request', null, at('09:20:00.948'), batch)], batch, createdAt: at('09:20:00.948'), warnings: [] };

/** Of the batch: the first row was stopped, the second came too late. */
export const STOPPED_IN_BATCH = {
  id: 'can_01M80Q89K4RCYWRNZZYJPDYV0H',
  ...ofBatch,
  target: { kind, id: '1002' },
  reference: 'acme:1002',
  orderNumber: '10002',
  state: 'cancelled',
  confirmedBy: 'response',
  replacement: { target: { kind, id: '1209' }, status: 'on_hold', hold: 'held' },
  providerStatus: { before: 'open/pending', after: 'canceled/pending' },
  attempts: 1,
  updatedAt: at('09:20:01.004'),
  settledAt: at('09:20:01.004'),
};

export const TOO_LATE_IN_BATCH = {
  id: 'can_01M80Q89K5X0HFTMYKD31P6KDE',
  ...ofBatch,
  target: { kind, id: '1005' },
  reference: 'acme:1005',
  orderNumber: '10005',
  state: 'refused',
  refusal: { code: 'too_late', message: 'It is closed and has a shipment.' },
  providerStatus: { before: 'closed/closed', after: 'closed/closed' },
  attempts: 0,
  updatedAt: at('09:20:01.065'),
  settledAt: at('09:20:01.065'),
};
