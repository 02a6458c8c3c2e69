/** Typed client of the HTTP API. */
export { type CancellationState, isEndState } from '@countermand/core/model';
