/** What reads the server's stream of events, by itself: for pages that load it only once they listen. */
export { CountermandError } from './errors/countermand-error.ts';
export { eventStream, type EventStreamOptions } from './events/event-stream.ts';
