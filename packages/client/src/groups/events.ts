import { eventStream, type EventStreamOptions } from '../events/event-stream.ts';
import { segment } from '../transport/call.ts';
import { valueOf, type Transport } from '../transport/http.ts';
import { Pages } from '../paging/pages.ts';
import type { CallOptions, CountermandEvent, EventPage, QueryOf } from '../types.ts';
import { listCancellationEvents, position } from './cancellation-events.ts';

export interface StreamQuery extends EventStreamOptions {
  /** Only those of one cancellation. */
  readonly cancellation?: string;
  /** Only those of one batch and its cancellations. */
  readonly batch?: string;
  /** Only those of these accounts. */
  readonly account?: string | readonly string[];
}

/** Every change, in the order in which it was made. */
export function events(transport: Transport) {
  const { http } = transport;
  return {
    /** `await` it for a page, `for await` for all there are so far. */
    list(query: QueryOf<'listEvents'> = {}, { signal }: CallOptions = {}): Pages<CountermandEvent, EventPage> {
      return new Pages((cursor) => valueOf(http.GET('/v1/events', { params: { query: { ...query, ...position(cursor) } }, signal }), signal));
    },

    /** Those of one cancellation. */
    of: (cancellation: string, query?: QueryOf<'listCancellationEvents'>, options?: CallOptions): Pages<CountermandEvent, EventPage> => listCancellationEvents(transport, cancellation, query, options),

    /** Those of one batch and its cancellations. */
    ofBatch(batch: string, query: QueryOf<'listBatchEvents'> = {}, { signal }: CallOptions = {}): Pages<CountermandEvent, EventPage> {
      return new Pages((cursor) => valueOf(http.GET('/v1/batches/{id}/events', { params: { path: { id: batch }, query: { ...query, ...position(cursor) } }, signal }), signal));
    },

    /**
     * As they are made, for ever: reconnects by itself, misses none and tells none twice. Begin where you left off with `lastEventId`,
     * the `position` of the last event you have dealt with. Ends by `break` or by the signal; throws what no reconnecting can mend.
     */
    stream({ cancellation, batch, account, ...options }: StreamQuery = {}): AsyncGenerator<CountermandEvent, void, undefined> {
      const path = streamPath(cancellation, batch);
      const query = new URLSearchParams([account ?? []].flat().map((id): [string, string] => ['account', id])).toString();
      return eventStream(transport, query === '' ? path : `${path}?${query}`, options);
    },
  };
}

function streamPath(cancellation: string | undefined, batch: string | undefined): string {
  if (cancellation !== undefined) return `/v1/cancellations/${segment('cancellation', cancellation)}/events`;
  return batch === undefined ? '/v1/events' : `/v1/batches/${segment('batch', batch)}/events`;
}
