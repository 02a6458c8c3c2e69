import { FINISHED_BATCH } from './batch.data.ts';
import { STOPPED } from './cancellation.data.ts';
import { at, STORY } from './story.ts';

export interface WebhookMessageExample {
  /** Unique within the document. */
  readonly name: string;
  readonly summary: string;
  readonly value: unknown;
}

const event = { account: STORY.account, actor: 'system', channel: 'worker', data: {} };
const { note: _note, requesters, ...stopped } = STOPPED;
const { note: _about, ...finished } = FINISHED_BATCH;

/** What a receiver of the story is sent. */
export const WEBHOOK_MESSAGES: Readonly<Record<'cancellation' | 'batch' | 'ping', readonly WebhookMessageExample[]>> = {
  cancellation: [
    {
      name: 'stoppedMessage',
      summary: 'The order is stopped',
      value: {
        type: 'cancellation.cancelled',
        timestamp: at('09:00:02.757'),
        data: {
          event: {
            ...event,
            position: 45,
            type: 'cancellation.state_changed',
            cancellation: STORY.cancellation,
            batch: null,
            at: at('09:00:02.757'),
            reason: 'The provider confirmed the stop.',
            from: 'sending',
            to: 'cancelled',
          },
          cancellation: { ...stopped, requesters: requesters.map(({ note: _theirs, ...requester }) => requester), requesterCount: requesters.length },
        },
      },
    },
  ],
  batch: [
    {
      name: 'finishedMessage',
      summary: 'Every row has come to its end',
      value: {
        type: 'batch.finished',
        timestamp: at('09:20:02.072'),
        data: {
          event: { ...event, account: null, position: 97, type: 'batch.closed', cancellation: null, batch: STORY.batch, at: at('09:20:02.072'), reason: null, from: 'running', to: 'finished' },
          batch: finished,
        },
      },
    },
  ],
  ping: [
    {
      name: 'pingMessage',
      summary: 'A test',
      value: { type: 'ping', timestamp: at('08:31:00.000'), data: { endpoint: 'whe_01M802ZD4N7XK5T9QJ3RWV8HCB', message: 'This is a ping: it tells of nothing that happened.' } },
    },
  ],
};
