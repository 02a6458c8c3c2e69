import { valueOf, type Transport } from '../transport/http.ts';
import { Pages } from '../paging/pages.ts';
import type { CallOptions, CountermandEvent, EventPage, QueryOf } from '../types.ts';

/** What happened to one cancellation: `await` it for a page, `for await` for all there is so far. */
export function listCancellationEvents({ http }: Transport, cancellation: string, query: QueryOf<'listCancellationEvents'> = {}, { signal }: CallOptions = {}): Pages<CountermandEvent, EventPage> {
  return new Pages((cursor) => valueOf(http.GET('/v1/cancellations/{id}/events', { params: { path: { id: cancellation }, query: { ...query, ...position(cursor) } }, signal }), signal));
}

/** The cursor of a page of events is a position. */
export function position(cursor: string | undefined): { cursor?: number } {
  return cursor === undefined ? {} : { cursor: Number(cursor) };
}
