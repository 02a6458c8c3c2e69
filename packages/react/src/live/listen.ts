import { CountermandError, type Transport } from '@countermand/client';
import { eventStream } from '@countermand/client/event-stream';
import type { LiveSource } from './live.ts';

/** Tells events as they come, until the signal ends it or none are granted. A module of its own: it is loaded once somebody listens. */
export async function listen(transport: Transport, { signal, onConnection, onEvent }: Parameters<LiveSource>[0]): Promise<void> {
  try {
    for await (const event of eventStream(transport, '/v1/events', { signal, onConnection })) onEvent(event);
  } catch (error) {
    // A session without a right to events, or one that has ended; anything else is a mistake of ours.
    if (!signal.aborted && !CountermandError.is(error)) console.error(error);
  }
}
