/** Typed client of the HTTP API, for browsers and servers. */
export { createClient, type CountermandClient } from './client.ts';
export { CountermandError, type CountermandErrorCode } from './errors/countermand-error.ts';
export type { EventStreamOptions } from './events/event-stream.ts';
export type { Table, TableSettings } from './groups/batches.ts';
export type { WaitOptions } from './groups/cancellations.ts';
export type { StreamQuery } from './groups/events.ts';
export { isSettled } from './groups/settled.ts';
export type { TargetName } from './groups/targets.ts';
export type { Pages } from './paging/pages.ts';
export { createPlainTransport, createTransport, repeating, type ClientOptions } from './transport/create-transport.ts';
export type { Transport } from './transport/http.ts';
export { newIdempotencyKey } from './transport/idempotency-key.ts';
export type { TokenSource } from './transport/authorized-fetch.ts';
export type * from './types.ts';
