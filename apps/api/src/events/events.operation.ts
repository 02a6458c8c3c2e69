import type { OperationDescription } from '../openapi/operation.decorator.ts';
import { eventPageSchema } from '../schemas/event.ts';
import { STREAM_MEDIA_TYPE } from './accepted-form.ts';

const DESCRIPTION = `With \`Accept: ${STREAM_MEDIA_TYPE}\` the answer is a stream of Server-Sent Events that stays open: each has the event's position as \`id\`, its type as \`event\`, and one \`Event\` as JSON in \`data\`. It begins with what happens from now on, or just after \`cursor\`; with \`Last-Event-ID\`, which counts more, it goes on where it was cut off, so that nothing is missed and nothing comes twice. Comments show that it lives; whoever reads nothing for ten seconds is cut off, and may resume. It ends with the key or session, and with the server. \`limit\` is for lists only.`;

/** What the routes of events have in common. */
export const EVENTS_OPERATION = {
  description: DESCRIPTION,
  answers: eventPageSchema,
  answer: 'A page of events, or a stream of them.',
  streams: { type: STREAM_MEDIA_TYPE, description: 'Server-Sent Events: `id`, `event`, and an `Event` as JSON in `data`.' },
  headers: { Vary: { description: 'The answer depends on `Accept`.' } },
  problems: ['not_acceptable', 'too_many_requests', 'too_many_streams'],
} as const satisfies Omit<OperationDescription, 'id' | 'summary'>;

/** What a stream that was cut off sends when it comes back. */
export const LAST_EVENT_ID = {
  name: 'Last-Event-ID',
  required: false,
  description: 'Of a stream that was cut off: the `id` of the last event that was received.',
  schema: { type: 'string', maxLength: 16, pattern: '^[0-9]*$' },
} as const;
