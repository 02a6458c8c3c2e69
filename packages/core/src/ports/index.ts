/** What the core needs from outside. Adapters live in the ledger, the provider kit and the host. */
export * from './budget-store.ts';
export * from './http-client-factory.ts';
export * from './ids.ts';
export * from './lane-store.ts';
export * from './ledger-queries.ts';
export * from './ledger.ts';
export * from './liveness.ts';
export * from './logger.ts';
export * from './provider-reader.ts';
export * from './tokens.ts';
