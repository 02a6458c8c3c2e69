import type { Exchanges } from './exchange.ts';
import { at, STORY } from './story.ts';

const evidence = {
  operation: 'cancel',
  at: at('09:00:02.745'),
  httpStatus: 200,
  subject: '1001',
  ids: { replacement: '1208' },
  statuses: { status: 'canceled', request_status: 'pending' },
  bodyHash: '7730cd40190d8cce59cc90e793749fdd4e46ca4be5c24f6ba27a11eb711b3b29',
};

const system = { cancellation: STORY.cancellation, batch: null, account: STORY.account, actor: 'system', channel: 'worker' };

/** Of the stop of order 10001: asked for, sent, confirmed. */
export const EVENTS = [
  {
    ...system,
    position: 41,
    type: 'cancellation.requested',
    at: at('09:00:02.705'),
    actor: STORY.actor,
    channel: 'api',
    reason: 'fraud',
    from: null,
    to: 'queued',
    evidence: null,
    data: { requester: 'req_01M80Q89BKTA36Q5R62383SV7K' },
  },
  { ...system, position: 42, type: 'cancellation.state_changed', at: at('09:00:02.724'), reason: 'Sending cancel.', from: 'queued', to: 'sending', evidence: null, data: {} },
  {
    ...system,
    position: 45,
    type: 'cancellation.state_changed',
    at: at('09:00:02.757'),
    reason: 'The provider confirmed the stop.',
    from: 'sending',
    to: 'cancelled',
    evidence,
    data: {},
  },
];

/** The same as a stream tells them. */
const STREAM = EVENTS.map((event) => `id: ${event.position}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`).join('');

const page = { value: { items: EVENTS, nextCursor: '45' } };
const stream = { type: 'text/event-stream', value: `retry: 2000\nid: 40\n\n${STREAM}` };

export const EVENT_EXCHANGES: Exchanges = {
  listEvents: [
    { name: 'eventsSince', summary: 'What has happened since', parameters: { cursor: '40', limit: '100' }, status: 200, answer: page },
    { name: 'eventsLive', summary: 'As it happens, from where it was cut off', parameters: { 'Last-Event-ID': '40' }, status: 200, answer: stream },
  ],
  listCancellationEvents: [
    { name: 'eventsOfOne', summary: 'The whole story of one', parameters: { id: STORY.cancellation }, status: 200, answer: page },
    { name: 'eventsOfOneLive', summary: 'One, as it happens', parameters: { id: STORY.cancellation, cursor: '40' }, status: 200, answer: stream },
  ],
  listBatchEvents: [
    { name: 'eventsOfBatch', summary: 'The story of a batch so far', parameters: { id: STORY.batch }, status: 200, answer: page },
    { name: 'eventsOfBatchLive', summary: 'A batch, as it happens', parameters: { id: STORY.batch, cursor: '40' }, status: 200, answer: stream },
  ],
};
