/** The words of the domain. Pure and browser-safe: no I/O, no Node API. */
export * from './cancellation.ts';
export * from './clock.ts';
export * from './codes.ts';
export * from './event.ts';
export * from './evidence.ts';
export * from './money.ts';
export * from './options.ts';
export * from './problem.ts';
export * from './reasons.ts';
export * from './reference.ts';
export * from './requester.ts';
export * from './snapshot.ts';
export * from './states.ts';
export * from './target-key.ts';
export * from './target.ts';
export * from './view.ts';
