import type { Exchanges } from './exchange.ts';
import { at, STORY } from './story.ts';

const ENDPOINT = {
  id: 'whe_01M802ZD4N7XK5T9QJ3RWV8HCB',
  url: 'https://receiver.example/countermand',
  description: 'Tells the shop what became of its orders',
  types: ['cancellation.*', 'replacement.failed'],
  accounts: [STORY.account],
  state: 'enabled',
  position: 4127,
  secrets: [{ version: 1, createdAt: at('08:30:00.000') }],
  createdAt: at('08:30:00.000'),
  createdBy: STORY.actor,
  updatedAt: at('08:30:00.000'),
};

const DELIVERY = {
  id: 'whd_01M803B9Q6W2Y8ZC5H4TKXJ7NR',
  endpoint: ENDPOINT.id,
  position: 4131,
  type: 'cancellation.cancelled',
  message: 'msg_q5RrG0wz1mYkP7LxT3vUeB9dNac',
  replayed: false,
  state: 'pending',
  attempts: 1,
  lastAttempt: { at: at('09:14:12.400'), status: 503, durationMs: 84, error: 'It answered 503.' },
  nextAttemptAt: at('09:14:18.120'),
  createdAt: at('09:14:12.350'),
};

const DELIVERED = {
  ...DELIVERY,
  state: 'delivered',
  attempts: 2,
  lastAttempt: { at: at('09:14:18.150'), status: 204, durationMs: 61, error: null },
  nextAttemptAt: undefined,
  finishedAt: at('09:14:18.211'),
};

const { id, url, description, types } = ENDPOINT;
const SECRET = 'whsec_RVhBTVBMRS1zaG93bi1vbmNlLUVYQU1QTEUtLS0tLS0=';

export const WEBHOOK_EXCHANGES: Exchanges = {
  createWebhookEndpoint: [
    {
      name: 'webhookEndpoint',
      summary: 'Be told of every cancellation, and of replacements that could not be held',
      body: { value: { url, description, types, accounts: ENDPOINT.accounts } },
      status: 201,
      answer: { value: { ...ENDPOINT, secret: SECRET } },
    },
  ],
  listWebhookEndpoints: [{ name: 'webhookEndpoints', summary: 'All there are', status: 200, answer: { value: { items: [ENDPOINT] } } }],
  getWebhookEndpoint: [
    {
      name: 'disabledEndpoint',
      summary: 'One that wanted no more',
      parameters: { id },
      status: 200,
      answer: { value: { ...ENDPOINT, state: 'disabled', disabledBecause: 'It answered 410 Gone: it wants no more webhooks.', disabledAt: at('10:02:07.000'), failingSince: at('10:02:07.000'), updatedAt: at('10:02:07.000') } },
    },
  ],
  changeWebhookEndpoint: [
    {
      name: 'enableEndpoint',
      summary: 'Switch it on again, at another place',
      parameters: { id },
      body: { value: { url: 'https://receiver.example/v2/countermand', state: 'enabled' } },
      status: 200,
      answer: { value: { ...ENDPOINT, url: 'https://receiver.example/v2/countermand', position: 4203, updatedAt: at('10:20:00.000') } },
    },
  ],
  removeWebhookEndpoint: [{ name: 'removedEndpoint', summary: 'It is not needed any more', parameters: { id }, status: 200, answer: { value: ENDPOINT } }],
  rotateWebhookSecret: [
    {
      name: 'rotateSecret',
      summary: 'A new secret, the old one for another hour',
      parameters: { id },
      body: { value: { overlapSeconds: 3600 } },
      status: 200,
      answer: {
        value: {
          ...ENDPOINT,
          secrets: [{ version: 2, createdAt: at('11:00:00.000') }, { ...ENDPOINT.secrets[0], endsAt: at('12:00:00.000') }],
          updatedAt: at('11:00:00.000'),
          secret: SECRET,
        },
      },
    },
  ],
  testWebhookEndpoint: [
    {
      name: 'pingEndpoint',
      summary: 'Does it hear us?',
      parameters: { id },
      body: { value: {} },
      status: 202,
      answer: { value: { ...DELIVERY, id: 'whd_01M8030T5K9GQ2XWJ6CHZV4N8B', position: null, type: 'ping', attempts: 0, lastAttempt: undefined, nextAttemptAt: at('08:31:00.000'), createdAt: at('08:31:00.000') } },
    },
  ],
  listWebhookDeliveries: [
    {
      name: 'webhookDeliveries',
      summary: 'What is still to be sent, and what was',
      parameters: { id, state: 'pending,delivered', limit: '2' },
      status: 200,
      answer: { value: { items: [DELIVERY, { ...DELIVERED, id: 'whd_01M802ZQ1F4ZJ7E6Y3R8TXK5MW', position: 4128, type: 'cancellation.created', message: 'msg_Zc81LwDqkJ4nRb2TtYxUe60vAas' }], nextCursor: null } },
    },
  ],
  replayWebhooks: [
    {
      name: 'replayMorning',
      summary: 'All that happened since nine',
      parameters: { id },
      body: { value: { from: at('09:00:00.000') } },
      status: 202,
      answer: { value: { deliveries: 12, through: 4203, more: false } },
    },
  ],
};
