import type { Exchanges } from './exchange.ts';
import { STORY } from './story.ts';

const CALLBACK_TOKEN = 'EXAMPLE-long-random-token';

export const NOTIFICATION_EXCHANGES: Exchanges = {
  receiveNotification: [
    {
      name: 'order_changed',
      summary: 'An order changed that is waited for',
      parameters: { account: STORY.account },
      body: { value: { event_id: '7b0a1f0c-5f0e-4a5e-9a53-3d0b1f2c9e11', event_type: 'order.updated', webhook: { store: STORY.account }, data: { number: '10001' } } },
      status: 200,
      answer: { value: { outcome: 'taken' } },
    },
    {
      name: 'order_changed_again',
      summary: 'The same notification once more',
      parameters: { account: STORY.account },
      body: { value: { event_id: '7b0a1f0c-5f0e-4a5e-9a53-3d0b1f2c9e11', event_type: 'order.updated', webhook: { store: STORY.account }, data: { number: '10001' } } },
      status: 200,
      answer: { value: { outcome: 'repeated' } },
    },
    {
      name: 'incomplete',
      summary: 'One that is genuine, and cannot be used',
      parameters: { account: STORY.account },
      body: { value: { event_type: 'order.updated', webhook: { store: STORY.account }, data: { number: '10001' } } },
      status: 200,
      answer: { value: { outcome: 'ignored', why: 'event_id is missing, or is no text' } },
    },
  ],
  receiveCallback: [
    {
      name: 'callback',
      summary: 'Something changed at a location',
      parameters: { account: STORY.account, token: CALLBACK_TOKEN },
      body: { value: { type: 'cancellation_requested' } },
      status: 200,
      answer: { value: { outcome: 'taken' } },
    },
  ],
  receiveCallbackWithSuffix: [
    {
      name: 'callback_with_suffix',
      summary: 'The same, with what the provider adds',
      parameters: { account: STORY.account, token: CALLBACK_TOKEN, suffix: 'fulfillment-order-notification' },
      body: { value: { type: 'cancellation_requested' } },
      status: 200,
      answer: { value: { outcome: 'taken' } },
    },
  ],
};
