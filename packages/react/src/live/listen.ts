import type { Transport } from '@countermand/client';
import { CountermandError, eventStream } from '@countermand/client/event-stream';
import { attendTo, type Listen } from './attend.ts';
import type { Attendance, News } from './live.ts';

/** News of a server's events. The entry of what is loaded once somebody listens. */
export function attendToEvents(transport: Transport, tell: (news: News) => void): Attendance {
  return attendTo(listenTo(transport), tell);
}

/** Events by the stream of the server. */
export function listenTo(transport: Transport): Listen {
  return async ({ signal, onConnection, onEvent }) => {
    try {
      for await (const event of eventStream(transport, '/v1/events', { signal, onConnection })) onEvent(event);
    } catch (error) {
      // A session without a right to events, or one that has ended; anything else is a mistake of ours.
      if (!signal.aborted && !CountermandError.is(error)) console.error(error);
    }
  };
}
